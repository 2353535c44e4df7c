using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WasteLoop.Chassis.People;

/// <summary>Signs the short-lived tokens that every service trusts, with the key that all processes share.</summary>
public sealed class TokenSigner(byte[] key, TimeProvider clock)
{
    public const string Issuer = "wasteloop";
    public const string UserClaim = "sub";
    public const string PartyClaim = "party";
    public const string RegionClaim = "region";
    public const string RoleClaim = "role";
    public const int KeyBytesMin = 32;

    /// <summary>A token lives this long; sign-out and lost rights take effect everywhere within it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly SigningCredentials credentials = new(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);

    public string Sign(Caller caller)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new List<Claim> { new(UserClaim, caller.UserId) };
        if (caller.Party is not null) claims.Add(new Claim(PartyClaim, caller.Party));
        if (caller.Region is not null) claims.Add(new Claim(RegionClaim, caller.Region));
        claims.AddRange(caller.Roles.Order().Select(role => new Claim(RoleClaim, role)));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            Subject = new ClaimsIdentity(claims),
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            SigningCredentials = credentials,
        });
    }

    /// <summary>How every service checks a token.</summary>
    public TokenValidationParameters Validation => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Issuer,
        IssuerSigningKey = credentials.Key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        NameClaimType = UserClaim,
        RoleClaimType = RoleClaim,
        ClockSkew = TimeSpan.FromSeconds(30),
        LifetimeValidator = (notBefore, expires, _, parameters) =>
            clock.GetUtcNow().UtcDateTime is var now && notBefore <= now + parameters.ClockSkew && expires > now - parameters.ClockSkew,
    };
}
