"""What officielebekendmakingen.nl and tweedekamer.nl publish: XML, pages, metadata."""
