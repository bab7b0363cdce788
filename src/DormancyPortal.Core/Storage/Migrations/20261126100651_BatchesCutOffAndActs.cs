using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class BatchesCutOffAndActs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_BatchFiles_Doi",
                table: "BatchFiles");

            migrationBuilder.AddColumn<long>(
                name: "RelatedFileId",
                table: "BatchFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Expected",
                table: "Batches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReceivesUntil",
                table: "Batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BatchActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    UndoesId = table.Column<long>(type: "INTEGER", nullable: true),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TakesAll = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Trouble = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BatchActs_BatchActs_UndoesId",
                        column: x => x.UndoesId,
                        principalTable: "BatchActs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BatchActs_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BatchFileSketches",
                columns: table => new
                {
                    BatchFileId = table.Column<long>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    Sample = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Runs = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Dois = table.Column<string>(type: "TEXT", nullable: true),
                    Article = table.Column<string>(type: "TEXT", nullable: true),
                    Outlet = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchFileSketches", x => x.BatchFileId);
                    table.ForeignKey(
                        name: "FK_BatchFileSketches_BatchFileContents_BatchFileId",
                        column: x => x.BatchFileId,
                        principalTable: "BatchFileContents",
                        principalColumn: "BatchFileId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BatchActs_BatchId",
                table: "BatchActs",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_BatchActs_GroupId",
                table: "BatchActs",
                column: "GroupId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BatchActs_UndoesId",
                table: "BatchActs",
                column: "UndoesId");

            migrationBuilder.CreateIndex(
                name: "IX_BatchFileSketches_BatchId_BatchFileId",
                table: "BatchFileSketches",
                columns: new[] { "BatchId", "BatchFileId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BatchActs");

            migrationBuilder.DropTable(
                name: "BatchFileSketches");

            migrationBuilder.DropColumn(
                name: "RelatedFileId",
                table: "BatchFiles");

            migrationBuilder.DropColumn(
                name: "Expected",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "ReceivesUntil",
                table: "Batches");

            migrationBuilder.CreateIndex(
                name: "IX_BatchFiles_Doi",
                table: "BatchFiles",
                column: "Doi");
        }
    }
}
