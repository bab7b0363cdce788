using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ReviewDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Review",
                table: "Findings",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Fault",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Item",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Quote",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Start",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UndoesId",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Value",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_UndoesId",
                table: "Decisions",
                column: "UndoesId");

            migrationBuilder.AddForeignKey(
                name: "FK_Decisions_Decisions_UndoesId",
                table: "Decisions",
                column: "UndoesId",
                principalTable: "Decisions",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Decisions_Decisions_UndoesId",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_UndoesId",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Review",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "Fault",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Item",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Quote",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Start",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "UndoesId",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Value",
                table: "Decisions");
        }
    }
}
