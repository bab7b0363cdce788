using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FormCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Findings_Direction",
                table: "Findings");

            migrationBuilder.DropIndex(
                name: "IX_Findings_Strength",
                table: "Findings");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_ContextId",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_MarkerId",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_PathwayId",
                table: "Mentions");

            migrationBuilder.AddColumn<int>(
                name: "Count",
                table: "MarkerAliases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_ContextId_ReleaseId_SentenceOrdinal",
                table: "Mentions",
                columns: new[] { "ContextId", "ReleaseId", "SentenceOrdinal" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_MarkerId_ReleaseId_SentenceOrdinal",
                table: "Mentions",
                columns: new[] { "MarkerId", "ReleaseId", "SentenceOrdinal" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_MarkerId_Text",
                table: "Mentions",
                columns: new[] { "MarkerId", "Text" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_PathwayId_ReleaseId_SentenceOrdinal",
                table: "Mentions",
                columns: new[] { "PathwayId", "ReleaseId", "SentenceOrdinal" });

            // A name that several sources list is counted once, as at every publish.
            migrationBuilder.Sql(
                """
                UPDATE "MarkerAliases" SET "Count" = (
                    SELECT count(*) FROM "Mentions" AS m
                    WHERE m."MarkerId" = "MarkerAliases"."MarkerId" AND m."Text" = "MarkerAliases"."Alias")
                WHERE NOT EXISTS (
                    SELECT 1 FROM "MarkerAliases" AS o
                    WHERE o."MarkerId" = "MarkerAliases"."MarkerId" AND o."Alias" = "MarkerAliases"."Alias"
                      AND o."Source" < "MarkerAliases"."Source")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Mentions_ContextId_ReleaseId_SentenceOrdinal",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_MarkerId_ReleaseId_SentenceOrdinal",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_MarkerId_Text",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_PathwayId_ReleaseId_SentenceOrdinal",
                table: "Mentions");

            migrationBuilder.DropColumn(
                name: "Count",
                table: "MarkerAliases");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_Direction",
                table: "Findings",
                column: "Direction");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_Strength",
                table: "Findings",
                column: "Strength");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_ContextId",
                table: "Mentions",
                column: "ContextId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_MarkerId",
                table: "Mentions",
                column: "MarkerId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_PathwayId",
                table: "Mentions",
                column: "PathwayId");
        }
    }
}
