package reports

import (
	"strings"

	"alongside/data"
)

// sentence says in plain words how it stands, for who reads nothing else:
// "Missed the last 2 meetings. Last here 5 November; last one-to-one 18
// October."
func (r AttendanceReview) sentence(w Words) string {
	now, away := r.awayNow()
	away = away && r.Visited == 0 // nobody looks for a visitor
	last := blanks{"N": r.Visited, "Date": r.day(w, r.LastSeen)}
	var first string
	switch {
	case r.Visited == 1:
		first = w.tr("Visited once, on {{.Date}}.", last)
	case r.Visited > 1:
		first = w.tr("Visited {{.N}} times, last on {{.Date}}.", last)
	case away:
		first = r.awaySentence(w, now)
	case r.MissedInRow == 1:
		first = w.tr("Missed the last meeting.")
	case r.MissedInRow > 1:
		first = w.tr("Missed the last {{.N}} meetings.", blanks{"N": r.MissedInRow})
	case r.AttendedInRow == 1:
		first = w.tr("Came to the last meeting.")
	case r.AttendedInRow > 1:
		first = w.tr("Came to the last {{.N}} meetings.", blanks{"N": r.AttendedInRow})
	default:
		first = w.tr("Has not been at a meeting yet, as far as is recorded.")
	}
	var more []string
	if r.LastSeen != 0 && r.Visited == 0 {
		more = append(more, w.tr("last here {{.Date}}", last))
	}
	if met := r.LastOneToOne.Date; met != 0 {
		more = append(more, w.tr("last one-to-one {{.Date}}", blanks{"Date": r.day(w, met)}))
	}
	for _, a := range r.Away {
		if (!away || a != now) && a.Span.From > r.LastSeen && a.Kind != AwayOutside {
			more = append(more, r.span(w, a))
		}
	}
	if len(more) == 0 {
		return first
	}
	return first + " " + sentence(strings.Join(more, "; ")) + "."
}

// awayNow is how the mentee is away on the last day of the period.
func (r AttendanceReview) awayNow() (now ReviewAway, away bool) {
	for _, a := range r.Away {
		if a.Span.Contains(r.Period.Until) || r.Period.Until == 0 && a.Span.Until == 0 {
			now, away = a, true
			if a.Kind == AwayOutside {
				return now, away // says more than a pause that went on after it
			}
		}
	}
	return now, away
}

func (r AttendanceReview) awaySentence(w Words, a ReviewAway) string {
	from, until := blanks{"From": r.day(w, a.Span.From)}, blanks{"From": r.day(w, a.Span.From), "Until": r.day(w, a.Span.Until)}
	switch {
	case a.Kind == AwayOutside:
		return w.tr("No longer in the group since {{.From}}.", from)
	case a.Kind == AwayOnPause && a.Span.Until == 0:
		return w.tr("On a pause since {{.From}}.", from)
	case a.Kind == AwayOnPause:
		return w.tr("On a pause from {{.From}} to {{.Until}}.", until)
	case a.Span.Until == 0:
		return w.tr("Away since {{.From}}, as we were told.", from)
	}
	return w.tr("Away from {{.From}} to {{.Until}}, as we were told.", until)
}

// span is "away 8 November to 17 December".
func (r AttendanceReview) span(w Words, a ReviewAway) string {
	from, until := blanks{"From": r.day(w, a.Span.From)}, blanks{"From": r.day(w, a.Span.From), "Until": r.day(w, a.Span.Until)}
	switch {
	case a.Kind == AwayOnPause && a.Span.Until == 0:
		return w.tr("on a pause since {{.From}}", from)
	case a.Kind == AwayOnPause:
		return w.tr("on a pause {{.From}} to {{.Until}}", until)
	case a.Span.Until == 0:
		return w.tr("from {{.From}} on", from)
	case a.Kind == AwayOutside:
		return w.tr("{{.From}} to {{.Until}}", until)
	}
	return w.tr("away {{.From}} to {{.Until}}", until)
}

// awayStatus stands in the table where a meeting's status would.
func (w Words) awayStatus(kind AwayAs) string {
	switch kind {
	case AwayOnPause:
		return w.tr("Paused")
	case AwayTold:
		return w.tr("Away")
	}
	return w.tr("Not in group")
}

// day is "5 November", with the year where it is not that of the period's end.
func (r AttendanceReview) day(w Words, d data.Date) string {
	if r.Period.Until != 0 && d.Year() == r.Period.Until.Year() {
		return w.DayMonth(d)
	}
	return w.Date(d)
}
