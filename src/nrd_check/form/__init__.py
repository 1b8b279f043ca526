"""The proposal as an Excel workbook: what stands where (`layout`), writing it, and reading it back."""
