using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class StudyLabels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Design",
                table: "StudyReleases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PeerReviewed",
                table: "StudyReleases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Design",
                table: "Studies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PeerReviewed",
                table: "Studies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OnBiology",
                table: "Findings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OnOutcome",
                table: "Findings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "StrengthConfidence",
                table: "Findings",
                type: "REAL",
                nullable: false,
                defaultValue: 1.0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Design",
                table: "StudyReleases");

            migrationBuilder.DropColumn(
                name: "PeerReviewed",
                table: "StudyReleases");

            migrationBuilder.DropColumn(
                name: "Design",
                table: "Studies");

            migrationBuilder.DropColumn(
                name: "PeerReviewed",
                table: "Studies");

            migrationBuilder.DropColumn(
                name: "OnBiology",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "OnOutcome",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "StrengthConfidence",
                table: "Findings");
        }
    }
}
