using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.HasOne<PortalUser>().WithMany().HasForeignKey(i => i.UserId);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
    }
}

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> session) =>
        session.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId);
}

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> token)
    {
        token.HasOne<PortalUser>().WithMany().HasForeignKey(t => t.UserId);
        token.HasIndex(t => t.TokenHash).IsUnique();
    }
}

internal sealed class PasskeyUseConfiguration : IEntityTypeConfiguration<PasskeyUse>
{
    public void Configure(EntityTypeBuilder<PasskeyUse> use)
    {
        use.HasOne<IdentityUserPasskey<string>>().WithMany().HasForeignKey(u => u.CredentialId);
        use.HasIndex(u => u.ChallengeHash).IsUnique();
    }
}

internal sealed class AccountEventConfiguration : IEntityTypeConfiguration<AccountEvent>
{
    public void Configure(EntityTypeBuilder<AccountEvent> happened) =>
        happened.Property(e => e.Kind).HasConversion<string>();
}

internal sealed class ProblemReportConfiguration : IEntityTypeConfiguration<ProblemReport>
{
    public void Configure(EntityTypeBuilder<ProblemReport> report)
    {
        report.HasOne<Release>().WithMany().HasForeignKey(r => r.ReleaseId);
        report.HasOne<Decision>().WithMany().HasForeignKey(r => r.DecisionId);
        report.HasOne<EntityDecision>().WithMany().HasForeignKey(r => r.EntityDecisionId);
        report.HasOne<CuratedName>().WithMany().HasForeignKey(r => r.CuratedNameId);
        report.Property(r => r.Kind).HasConversion<string>();
        // The queue, and what a decision may settle.
        report.HasIndex(r => r.ClosedAt);
    }
}

/// <summary>
/// The table that version 3 of Identity's schema adds. Said here, because the option that asks for it is not known where
/// migrations are made, and the table would silently be missing.
/// </summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> passkey)
    {
        passkey.ToTable("AspNetUserPasskeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId);
    }
}
