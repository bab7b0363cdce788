using DormancyPortal.Core.Documents;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Ingestion;

/// <summary>A document that was read and is not kept yet.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Sha256">Its hash, hex in lower case.</param>
/// <param name="Format">What it was read as.</param>
/// <param name="Extraction">What was read in it; its file name is in there.</param>
public sealed record ReadDocument(byte[] Bytes, string Sha256, FileFormat Format, ReleaseExtraction Extraction);
