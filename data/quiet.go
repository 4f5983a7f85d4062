package data

// QuietOf judges how long a pair has been without a one-to-one, and from which
// day that counts: the last one that happened, or the day on which the pair
// became active, again after its last pause. CheckIn is time to look, Review
// time to act (domain page: 14 and 30 days, settings). Only an active pair can
// be quiet; of others there is no day. The contacts are the pair's, in any order.
func QuietOf(p Pair, contacts []Contact, t Thresholds, today Date) (Concern, Date) {
	if p.Now().State != Active {
		return NoConcern, 0
	}
	since := p.StateSince()
	for _, c := range contacts {
		if !c.Missed && c.Date <= today {
			since = max(since, c.Date)
		}
	}
	switch days := int(today - since); {
	case days >= t.SilentDays:
		return Review, since
	case days >= t.QuietDays:
		return CheckIn, since
	}
	return NoConcern, since
}

// NextOpen is the date agreed for the next one-to-one of a pair, as the latest
// contact that names one has it; none where something was logged on that day
// or since. It may lie in the past. The contacts are in any order.
func NextOpen(contacts []Contact, today Date) Date {
	var agreed, latest Contact
	for _, c := range contacts {
		if c.Date > today {
			continue
		}
		if c.Next != 0 && c.Date >= agreed.Date {
			agreed = c
		}
		if c.Date >= latest.Date {
			latest = c
		}
	}
	if latest.Date >= agreed.Next {
		return 0
	}
	return agreed.Next
}
