using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class LexiconTrials : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "LexiconRereadings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "LexiconTrials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Proposals = table.Column<string>(type: "TEXT", nullable: false),
                    UndoesId = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LexiconVersion = table.Column<string>(type: "TEXT", nullable: false),
                    EngineVersion = table.Column<string>(type: "TEXT", nullable: false),
                    All = table.Column<int>(type: "INTEGER", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StoppedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LexiconTrials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LexiconTrials_CuratedNames_UndoesId",
                        column: x => x.UndoesId,
                        principalTable: "CuratedNames",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TriedReleases",
                columns: table => new
                {
                    TrialId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReleaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: true),
                    Losing = table.Column<string>(type: "TEXT", nullable: false),
                    Counts_FindingsCame = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_FindingsChanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_FindingsGone = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Kept = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_LabelsCame = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_LabelsGone = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Losing = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_MarkersCame = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_MarkersGone = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_PathwaysCame = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_PathwaysGone = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriedReleases", x => new { x.TrialId, x.ReleaseId });
                    table.ForeignKey(
                        name: "FK_TriedReleases_LexiconTrials_TrialId",
                        column: x => x.TrialId,
                        principalTable: "LexiconTrials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TriedReleases_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LexiconTrials_UndoesId",
                table: "LexiconTrials",
                column: "UndoesId");

            migrationBuilder.CreateIndex(
                name: "IX_TriedReleases_ReleaseId",
                table: "TriedReleases",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_TriedReleases_TrialId_State_ReleaseId",
                table: "TriedReleases",
                columns: new[] { "TrialId", "State", "ReleaseId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TriedReleases");

            migrationBuilder.DropTable(
                name: "LexiconTrials");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "LexiconRereadings");
        }
    }
}
