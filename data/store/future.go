package store

import "alongside/data"

// aheadDays is how far ahead a day of joining may lie. Farther is a slip of
// the keyboard.
const aheadDays = 366

var errTooEarly = refuse("meeting", "This meeting is still to come. Until then only an absence that somebody told us of can be noted.")

// notYet refuses to say of a meeting that is still to come who was there and
// who was not.
func (x *tx) notYet(m data.Meeting, status data.Status) error {
	if m.Date > data.DateOf(x.now) && (status.Attended() || status == data.Absent) {
		return errTooEarly
	}
	return nil
}

// soon refuses a day of joining that lies more than a year ahead.
func (x *tx) soon(joining data.Date) error {
	if int(joining-data.DateOf(x.now)) > aheadDays {
		return refuse("date", "This day lies more than a year ahead. Check the year.")
	}
	return nil
}
