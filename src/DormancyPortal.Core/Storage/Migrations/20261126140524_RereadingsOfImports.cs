using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <summary>
    /// Releases are read again for imports too. Both tables get another key, which SQLite can give to none that is there: they are made
    /// anew and filled from those of before.
    /// </summary>
    public partial class RereadingsOfImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_TouchedReleases_ReleaseId", table: "TouchedReleases");
            migrationBuilder.RenameTable(name: "TouchedReleases", newName: "TouchedReleasesBefore");
            migrationBuilder.RenameTable(name: "LexiconRereadings", newName: "LexiconRereadingsBefore");
            migrationBuilder.CreateTable(
                name: "LexiconRereadings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ActId = table.Column<long>(type: "INTEGER", nullable: true),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: true),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Trouble = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LexiconRereadings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LexiconRereadings_CuratedNames_ActId",
                        column: x => x.ActId,
                        principalTable: "CuratedNames",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_LexiconRereadings_ReferenceImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "ReferenceImports",
                        principalColumn: "Id");
                });
            migrationBuilder.CreateTable(
                name: "TouchedReleases",
                columns: table => new
                {
                    RereadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReleaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    LexiconVersion = table.Column<string>(type: "TEXT", nullable: true),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TouchedReleases", x => new { x.RereadingId, x.ReleaseId });
                    table.ForeignKey(
                        name: "FK_TouchedReleases_LexiconRereadings_RereadingId",
                        column: x => x.RereadingId,
                        principalTable: "LexiconRereadings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TouchedReleases_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.Sql(
                """
                INSERT INTO LexiconRereadings (Id, ActId, FoundAt, EndedAt, Owner, LeaseUntil, Attempts)
                SELECT ActId, ActId, FoundAt, EndedAt, Owner, LeaseUntil, Attempts FROM LexiconRereadingsBefore;
                INSERT INTO TouchedReleases (RereadingId, ReleaseId, State)
                SELECT ActId, ReleaseId, CASE WHEN IsRead THEN 'Other' ELSE 'Waiting' END FROM TouchedReleasesBefore;
                """
            );
            migrationBuilder.DropTable(name: "TouchedReleasesBefore");
            migrationBuilder.DropTable(name: "LexiconRereadingsBefore");
            migrationBuilder.CreateIndex(
                name: "IX_LexiconRereadings_ActId",
                table: "LexiconRereadings",
                column: "ActId",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_LexiconRereadings_ImportId",
                table: "LexiconRereadings",
                column: "ImportId",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_TouchedReleases_ReleaseId",
                table: "TouchedReleases",
                column: "ReleaseId");
            migrationBuilder.CreateIndex(
                name: "IX_TouchedReleases_RereadingId_State_ReleaseId",
                table: "TouchedReleases",
                columns: new[] { "RereadingId", "State", "ReleaseId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "TouchedReleases");
            migrationBuilder.DropTable(name: "LexiconRereadings");
            migrationBuilder.CreateTable(
                name: "LexiconRereadings",
                columns: table => new
                {
                    ActId = table.Column<long>(type: "INTEGER", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LexiconRereadings", x => x.ActId);
                    table.ForeignKey(
                        name: "FK_LexiconRereadings_CuratedNames_ActId",
                        column: x => x.ActId,
                        principalTable: "CuratedNames",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "TouchedReleases",
                columns: table => new
                {
                    ActId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReleaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsRead = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TouchedReleases", x => new { x.ActId, x.ReleaseId });
                    table.ForeignKey(
                        name: "FK_TouchedReleases_LexiconRereadings_ActId",
                        column: x => x.ActId,
                        principalTable: "LexiconRereadings",
                        principalColumn: "ActId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TouchedReleases_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateIndex(
                name: "IX_TouchedReleases_ReleaseId",
                table: "TouchedReleases",
                column: "ReleaseId");
        }
    }
}
