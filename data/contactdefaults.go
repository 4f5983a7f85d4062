package data

// DefaultsFor is what a new one-to-one of a pair most likely was, going by one
// that the pair has had: the same way, place and length, on the day that was
// agreed where that has lately come, else today.
func DefaultsFor(last Contact, today Date) Contact {
	const lately = 7
	c := Contact{Person: last.Person, Pair: last.Pair, Date: today, How: last.How, Where: last.Where, Minutes: last.Minutes}
	if last.Next != 0 && last.Next > last.Date && last.Next <= today && int(today-last.Next) < lately {
		c.Date = last.Next
	}
	return c
}

// LastKept is the latest contact that happened, or zero: the one to take the
// defaults from.
func LastKept(contacts []Contact) Contact {
	var last Contact
	for _, c := range contacts {
		if !c.Missed && c.Date >= last.Date {
			last = c
		}
	}
	return last
}
