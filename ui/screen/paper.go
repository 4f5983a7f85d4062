package screen

import (
	"alongside/data"
	"alongside/reports"
)

// PaperOf is where the paper of a meeting is made: the sheet for the door, and once
// it is closed the summary.
func PaperOf(m data.Meeting) Location {
	document := reports.SessionSheetKey
	if m.State == data.Closed {
		document = reports.SessionSummaryKey
	}
	return Location{Screen: Documents, ID: m.ID, Document: document}
}
