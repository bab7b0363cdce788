using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class CuratedNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CuratedNames",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Marker = table.Column<string>(type: "TEXT", nullable: true),
                    Label = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Adopts = table.Column<string>(type: "TEXT", nullable: false),
                    UndoesId = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CuratedNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CuratedNames_CuratedNames_UndoesId",
                        column: x => x.UndoesId,
                        principalTable: "CuratedNames",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CuratedNames_UndoesId",
                table: "CuratedNames",
                column: "UndoesId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CuratedNames");
        }
    }
}
