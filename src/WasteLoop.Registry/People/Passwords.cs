using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.People;

/// <summary>Hashes, checks and makes passwords, by ASP.NET Core Identity's hasher and validators.</summary>
public sealed class Passwords(IPasswordHasher<User> hasher, UserManager<User> users)
{
    public const int LengthMin = 10;
    public const int LengthMax = 200;

    // Without letters and digits that are mistaken for each other when read aloud or from paper.
    private const string ReadableCharacters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int OneTimeGroups = 4;
    private const int GroupLength = 5;

    private static readonly User Nobody = new() { Name = "", Party = null, Region = null, RolesText = "" };
    private static string? nobodysHash;

    /// <summary>20 random readable characters in groups of five: 98 bits.</summary>
    public static string NewOneTime() => Readable(OneTimeGroups);

    /// <summary>Random readable characters in groups of five, 25 bits each, split by hyphens.</summary>
    public static string Readable(int groups) => string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(ReadableCharacters, GroupLength)));

    /// <summary>Whether this is the user's password. Takes as long for an unknown user as for a known one.</summary>
    public bool Match(User? user, string password)
    {
        if (password.Length > LengthMax) return false;
        nobodysHash ??= hasher.HashPassword(Nobody, Secrets.New());
        var result = hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? nobodysHash, password);
        return user?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }

    public string Hash(User user, string password) => hasher.HashPassword(user, password);

    /// <summary>Refuses a password that is too easily guessed.</summary>
    /// <exception cref="RuleViolationException">password.weak.</exception>
    public async Task RequireStrong(User user, string password, string field = "new")
    {
        var strong = password.Length <= LengthMax && !password.Contains(user.UserName!, StringComparison.OrdinalIgnoreCase);
        foreach (var validator in users.PasswordValidators) strong = strong && (await validator.ValidateAsync(users, user, password)).Succeeded;
        if (!strong)
            throw new RuleViolationException("password.weak", $"新密码太弱：{LengthMin} 至 {LengthMax} 位，须含小写字母和数字，且不含用户名。",
                $"The new password is too weak: {LengthMin} to {LengthMax} characters with small letters and digits, and without the user name.", field);
    }
}
