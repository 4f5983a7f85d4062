package store

import (
	"slices"

	"alongside/data"
)

var errTooEarly = refuse("meeting", "This meeting is still to come. Until then only an absence that somebody told us of can be noted.")

// notYet refuses to say of a meeting that is still to come who was there and
// who was not.
func (x *tx) notYet(m data.Meeting, status data.Status) error {
	if m.State != data.DidNotMeet && !m.Takes(status, data.DateOf(x.now)) {
		return errTooEarly
	}
	return nil
}

// nothingYet refuses to put off a meeting of which it is noted who was there,
// or was not: nothing that happened lies in the future.
func (x *tx) nothingYet(m data.Meeting) error {
	marks, err := x.MarksAt(m.ID)
	if err != nil {
		return err
	}
	if m.Counted() || slices.ContainsFunc(marks, func(k data.Mark) bool { return k.Status.Counts() }) {
		return refuse("date", "It is noted already who was at this meeting, so it cannot lie ahead. Choose a day up to today, or take those marks back first.")
	}
	return nil
}

// likely refuses a day of joining, and of a meeting, that nobody can have
// meant. No day at all is fine.
func (x *tx) likely(d data.Date) error {
	if d != 0 && d < data.EarliestDay {
		return refuse("date", "This day lies too far back. Check the year.")
	}
	if d > data.DateOf(x.now).AddDays(data.DaysAhead) {
		return refuse("date", "This day lies more than a year ahead. Check the year.")
	}
	return nil
}

// happened refuses a day that is still to come for what is noted as having
// happened: a one-to-one, a step of a pair, a talk about a goal. All of them
// hold from the moment at which they are noted, so that a slip in the year
// would end a pair today, or say that two met who have not.
func (x *tx) happened(on data.Date) error {
	if on > data.DateOf(x.now) {
		return refuse("date", "This day is still to come. Note it when it has come.")
	}
	return nil
}
