using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ReportsSettledByEveryAct : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CuratedNameId",
                table: "ProblemReports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EntityDecisionId",
                table: "ProblemReports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProblemReports_CuratedNameId",
                table: "ProblemReports",
                column: "CuratedNameId");

            migrationBuilder.CreateIndex(
                name: "IX_ProblemReports_EntityDecisionId",
                table: "ProblemReports",
                column: "EntityDecisionId");

            migrationBuilder.AddForeignKey(
                name: "FK_ProblemReports_CuratedNames_CuratedNameId",
                table: "ProblemReports",
                column: "CuratedNameId",
                principalTable: "CuratedNames",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_ProblemReports_EntityDecisions_EntityDecisionId",
                table: "ProblemReports",
                column: "EntityDecisionId",
                principalTable: "EntityDecisions",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ProblemReports_CuratedNames_CuratedNameId",
                table: "ProblemReports");

            migrationBuilder.DropForeignKey(
                name: "FK_ProblemReports_EntityDecisions_EntityDecisionId",
                table: "ProblemReports");

            migrationBuilder.DropIndex(
                name: "IX_ProblemReports_CuratedNameId",
                table: "ProblemReports");

            migrationBuilder.DropIndex(
                name: "IX_ProblemReports_EntityDecisionId",
                table: "ProblemReports");

            migrationBuilder.DropColumn(
                name: "CuratedNameId",
                table: "ProblemReports");

            migrationBuilder.DropColumn(
                name: "EntityDecisionId",
                table: "ProblemReports");
        }
    }
}
