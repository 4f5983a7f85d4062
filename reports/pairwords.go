package reports

import "alongside/data"

// Stage is how far a pair has come: "Building trust".
func (w Words) Stage(s data.Stage) string {
	switch s {
	case data.GettingToKnow:
		return w.tr("Getting to know each other")
	case data.BuildingTrust:
		return w.tr("Building trust")
	case data.WorkingTogether:
		return w.tr("Working together")
	}
	return w.tr("Ending well")
}

// PairState is where a pair stands: "Active".
func (w Words) PairState(s data.PairState) string {
	switch s {
	case data.Proposed:
		return w.tr("Proposed")
	case data.Active:
		return w.tr("Active")
	case data.OnPause:
		return w.tr("Paused")
	}
	return w.tr("Ended")
}

// EndReason is why a pair ended, "" for none.
func (w Words) EndReason(r data.EndReason) string {
	switch r {
	case data.Completed:
		return w.tr("Completed")
	case data.MovedOn:
		return w.tr("Moved on")
	case data.Transferred:
		return w.tr("Transferred to another mentor")
	case data.LostContact:
		return w.tr("Lost contact")
	case data.Mismatch:
		return w.tr("Not the right match")
	case data.MentorUnavailable:
		return w.tr("The mentor is not available")
	case data.MenteesChoice:
		return w.tr("The mentee’s choice")
	case data.Safeguarding:
		return w.tr("Safeguarding")
	case data.Died:
		return w.tr("Died")
	}
	return ""
}

// WaitsFor is why somebody is on the waiting list.
func (w Words) WaitsFor(why data.WaitsFor) string {
	switch why {
	case data.NotedAsWaiting:
		return w.tr("Asked for a mentor")
	case data.LastPairEnded:
		return w.tr("The last pair ended")
	}
	return w.tr("No mentor so far")
}

// ContactHow is the way in which people were in touch: "In person".
func (w Words) ContactHow(h data.ContactHow) string {
	return w.tr([...]string{
		data.InPerson: "In person", data.ByPhone: "Phone", data.ByVideo: "Video", data.ByText: "Text",
	}[h])
}

// Met is whether a one-to-one happened or was missed.
func (w Words) Met(missed bool) string {
	if missed {
		return w.tr("Missed")
	}
	return w.tr("Happened")
}
