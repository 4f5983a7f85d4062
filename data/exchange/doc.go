// Package exchange writes a programme out: as spreadsheets that can be read back as they
// were, and as calendars. Lists that others keep are read by data/incoming.
package exchange
