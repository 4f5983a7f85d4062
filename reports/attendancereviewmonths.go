package reports

import (
	"slices"

	"alongside/data"
	"alongside/reports/page"
)

// ReviewMonth is a calendar month of a review.
type ReviewMonth struct {
	First    data.Date // of the month, whether the period has begun by then or not
	Meetings []ReviewMeeting
	// Away are the times away that begin in it; where it has no meeting, those that
	// go on as well.
	Away []ReviewAway
	Rate data.Rate
}

// Months are the meetings by month, from that of the first to that of the last.
func (r AttendanceReview) Months() []ReviewMonth {
	entries := r.entries()
	if len(entries) == 0 {
		return nil
	}
	var all []ReviewMonth
	for _, span := range monthsOf(entries[0].date, entries[len(entries)-1].date) {
		m := ReviewMonth{First: span.From}
		for _, meeting := range r.Meetings {
			if !span.Contains(meeting.Date) {
				continue
			}
			m.Meetings = append(m.Meetings, meeting)
			if meeting.Expected {
				m.Rate = m.Rate.Add(meeting.Mark.Status)
			}
		}
		for _, a := range r.Away {
			if span.Contains(max(a.Span.From, r.Period.From)) || len(m.Meetings) == 0 && a.Span.Overlaps(span) {
				m.Away = append(m.Away, a)
			}
		}
		all = append(all, m)
	}
	return all
}

// monthsOf are the calendar months from that of one day to that of another.
func monthsOf(from, until data.Date) []data.Span {
	var all []data.Span
	for first := from.AddDays(1 - from.Day()); first <= until; first = first.AddMonths(1) {
		all = append(all, data.Span{From: first, Until: first.AddMonths(1).AddDays(-1)})
	}
	return all
}

// byMonth are the parts of the strip of a long review.
func (r AttendanceReview) byMonth(w Words) []page.StripPart {
	var parts []page.StripPart
	for _, m := range r.Months() {
		part := page.StripPart{Label: w.MonthYear(m.First)}
		if m.Rate.Of() > 0 {
			part.Label += dot + w.Rate(m.Rate)
		}
		for _, e := range entriesOf(m.Meetings, m.Away, max(m.First, r.Period.From)) {
			part.Boxes = append(part.Boxes, r.box(w, e))
		}
		parts = append(parts, part)
	}
	return parts
}

// oneToOnesByMonth are the parts of the second strip where there are many.
func (r AttendanceReview) oneToOnesByMonth(w Words) []page.StripPart {
	var parts []page.StripPart
	for _, span := range monthsOf(r.OneToOnes[0].Date, r.OneToOnes[len(r.OneToOnes)-1].Date) {
		part := page.StripPart{Label: w.MonthYear(span.From)}
		for _, c := range r.OneToOnes {
			if span.Contains(c.Date) {
				part.Boxes = append(part.Boxes, r.oneToOneBox(w, c))
			}
		}
		parts = append(parts, part)
	}
	return parts
}

// latest are the last meetings of the review, and the times away since.
func (r AttendanceReview) latest() []entry {
	meetings := r.Meetings[max(0, len(r.Meetings)-latestInList):]
	since := meetings[0].Date
	away := slices.DeleteFunc(slices.Clone(r.Away), func(a ReviewAway) bool { return a.Span.Until != 0 && a.Span.Until < since })
	return entriesOf(meetings, away, since)
}
