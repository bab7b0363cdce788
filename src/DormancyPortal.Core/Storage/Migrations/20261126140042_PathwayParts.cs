using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PathwayParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ParentId",
                table: "Pathways",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pathways_ParentId",
                table: "Pathways",
                column: "ParentId");

            migrationBuilder.AddForeignKey(
                name: "FK_Pathways_Pathways_ParentId",
                table: "Pathways",
                column: "ParentId",
                principalTable: "Pathways",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Pathways_Pathways_ParentId",
                table: "Pathways");

            migrationBuilder.DropIndex(
                name: "IX_Pathways_ParentId",
                table: "Pathways");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "Pathways");
        }
    }
}
