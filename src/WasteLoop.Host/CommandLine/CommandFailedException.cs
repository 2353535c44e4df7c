namespace WasteLoop.Host.CommandLine;

/// <summary>A command cannot do what was asked; the message is for the person at the keyboard.</summary>
public class CommandFailedException(string message) : Exception(message);
