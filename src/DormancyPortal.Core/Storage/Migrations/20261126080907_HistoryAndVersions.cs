using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class HistoryAndVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "UndoesId",
                table: "ReferenceImports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupersedesId",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CatalogChanges",
                columns: table => new
                {
                    DecisionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    ReleaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: true),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogChanges", x => new { x.DecisionId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_CatalogChanges_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CatalogChanges_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_SupersedesId",
                table: "Decisions",
                column: "SupersedesId",
                filter: "SupersedesId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogChanges_ReleaseId",
                table: "CatalogChanges",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogChanges_What_Key",
                table: "CatalogChanges",
                columns: new[] { "What", "Key" });

            // What was decided before there was a record of changes: each publish and withdrawal of a release, and, with
            // the first publish of those that are in the catalog, what they say now. What others said is not known.
            migrationBuilder.Sql(
                """
                INSERT INTO CatalogChanges (DecisionId, Ordinal, ReleaseId, What, Change, Key, Label, IsWhole)
                SELECT d.Id, 0, d.ReleaseId, 'Release',
                    CASE WHEN d.Kind = 'Withdraw' THEN 'Went'
                        WHEN (SELECT e.Kind FROM Decisions e WHERE e.ReleaseId = d.ReleaseId AND e.Id < d.Id
                            AND e.Kind IN ('Publish', 'Withdraw') ORDER BY e.Id DESC LIMIT 1) = 'Publish' THEN 'Changed'
                        ELSE 'Came' END,
                    r.Slug, coalesce(p.Headline, r.Slug), 1
                FROM Decisions d
                JOIN Releases r ON r.Id = d.ReleaseId
                LEFT JOIN PublishedReleases p ON p.ReleaseId = d.ReleaseId
                WHERE d.Kind IN ('Publish', 'Withdraw');
                """
            );
            migrationBuilder.Sql(
                """
                INSERT INTO CatalogChanges (DecisionId, Ordinal, ReleaseId, What, Change, Key, Label, IsWhole)
                WITH said (ReleaseId, Rank, What, Key, Label, Start) AS (
                    SELECT f.ReleaseId, 1, 'Finding', f.Id,
                        coalesce((SELECT group_concat(m.Label, ', ') FROM FindingMarkers l
                            JOIN Markers m ON m.Id = l.MarkerId WHERE l.FindingId = f.Id), 'The study') ||
                        CASE f.Direction WHEN 'Increase' THEN ': an increase is reported'
                            WHEN 'Decrease' THEN ': a decrease is reported'
                            WHEN 'Association' THEN ': an association is reported'
                            WHEN 'NoEffect' THEN ': no effect is reported'
                            ELSE ': an outcome is reported' END, f.Start
                    FROM Findings f
                    UNION ALL SELECT l.ReleaseId, 2, 'Study', s.Key, s.DisplayTitle, 0
                        FROM StudyReleases l JOIN Studies s ON s.Id = l.StudyId
                    UNION ALL SELECT DISTINCT n.ReleaseId, 3, 'Marker', m.Key, m.Label, 0
                        FROM Mentions n JOIN Markers m ON m.Id = n.MarkerId
                    UNION ALL SELECT DISTINCT n.ReleaseId, 4, 'Pathway', p.Slug, p.Name, 0
                        FROM Mentions n JOIN Pathways p ON p.Id = n.PathwayId
                    UNION ALL SELECT DISTINCT n.ReleaseId, 5, 'Context', a.EntityKey, c.Name, 0
                        FROM Mentions n JOIN Contexts c ON c.Id = n.ContextId
                        JOIN SlugAssignments a ON a.Kind = 'context' AND a.Slug = c.Slug
                    UNION ALL SELECT l.ReleaseId, 6, 'Institution', i.Key, i.Name, 0
                        FROM ReleaseInstitutions l JOIN Institutions i ON i.Id = l.InstitutionId
                    UNION ALL SELECT l.ReleaseId, 7, 'Person', p.Key, p.Name, 0
                        FROM ReleasePeople l JOIN People p ON p.Id = l.PersonId
                ), first (ReleaseId, DecisionId) AS (
                    SELECT ReleaseId, min(Id) FROM Decisions WHERE Kind = 'Publish' GROUP BY ReleaseId
                )
                SELECT f.DecisionId,
                    row_number() OVER (PARTITION BY f.DecisionId ORDER BY s.Rank, s.Start, s.Label, s.Key),
                    s.ReleaseId, s.What, 'Came', s.Key, s.Label,
                    s.What = 'Finding' OR row_number() OVER (PARTITION BY s.What, s.Key ORDER BY f.DecisionId) = 1
                FROM said s JOIN first f ON f.ReleaseId = s.ReleaseId;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CatalogChanges");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_SupersedesId",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "UndoesId",
                table: "ReferenceImports");

            migrationBuilder.DropColumn(
                name: "SupersedesId",
                table: "Decisions");
        }
    }
}
