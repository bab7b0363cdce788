using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DormancyPortal.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PeopleInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_ReleasePeople_Role_PersonId",
                table: "ReleasePeople",
                columns: new[] { "Role", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_People_Name_Slug",
                table: "People",
                columns: new[] { "Name", "Slug" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReleasePeople_Role_PersonId",
                table: "ReleasePeople");

            migrationBuilder.DropIndex(
                name: "IX_People_Name_Slug",
                table: "People");
        }
    }
}
