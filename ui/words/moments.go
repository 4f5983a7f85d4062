package words

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// tonight reports whether a moment of the present day is in its evening.
func tonight(at, now time.Time) bool {
	on, today := data.DateOf(at), data.DateOf(now)
	return on == today && data.Tonight(on, data.TimeOfDayOf(at), today, data.TimeOfDayOf(now))
}

// Moment is a day and a time in a list: "Tonight, 20:47", "Thu 26 Nov, 21:04".
func Moment(at, now time.Time) string {
	w := With{"Time": data.TimeOfDayOf(at).String()}
	on, today := data.DateOf(at), data.DateOf(now)
	switch {
	case tonight(at, now):
		return lang.L("Tonight, {{.Time}}", w)
	case on == today:
		return lang.L("Today, {{.Time}}", w)
	}
	w["Day"] = DayAndDate(on, today)
	return lang.L("{{.Day}}, {{.Time}}", w)
}

// LongMoment is a day and a time as a title: "Thursday 26 November, 21:04".
func LongMoment(at, now time.Time) string {
	return lang.L("{{.Day}}, {{.Time}}", With{"Day": LongDate(data.DateOf(at), data.DateOf(now)), "Time": data.TimeOfDayOf(at).String()})
}

// MomentInSentence is a day and a time within a sentence: "tonight at 20:47",
// "on 26 November at 21:04".
func MomentInSentence(at, now time.Time) string {
	w := With{"Time": data.TimeOfDayOf(at).String()}
	on, today := data.DateOf(at), data.DateOf(now)
	switch {
	case tonight(at, now):
		return lang.L("tonight at {{.Time}}", w)
	case on == today:
		return lang.L("today at {{.Time}}", w)
	case on == today-1:
		return lang.L("yesterday at {{.Time}}", w)
	}
	w["Date"] = Date(on, today)
	return lang.L("on {{.Date}} at {{.Time}}", w)
}

// AllIsWell says when the file was last found whole and last backed up; empty for a
// file that nobody has looked at.
func AllIsWell(checked, backedUp, now time.Time) string {
	w := With{"Checked": MomentInSentence(checked, now), "BackedUp": MomentInSentence(backedUp, now)}
	switch {
	case checked.IsZero():
		return ""
	case backedUp.IsZero():
		return lang.L("The file was checked {{.Checked}}.", w)
	case data.DateOf(checked) == data.DateOf(backedUp) && tonight(checked, now) == tonight(backedUp, now):
		w["BackedUp"] = lang.L("at {{.Time}}", With{"Time": data.TimeOfDayOf(backedUp).String()})
	}
	return lang.L("The file was checked {{.Checked}}, and backed up {{.BackedUp}}.", w)
}

// HoldsUpTo says up to which day a backup holds meetings.
func HoldsUpTo(last, today data.Date) string {
	if last.IsZero() {
		return lang.L("No meeting yet")
	}
	return lang.L("Up to {{.Date}}", With{"Date": Date(last, today)})
}

// MeetingsAndPeople is "190 meetings, 63 people".
func MeetingsAndPeople(meetings, people int) string {
	return lang.L("{{.Meetings}}, {{.People}}", With{
		"Meetings": lang.N("{{.Count}} meetings", meetings, With{"Count": meetings}),
		"People":   lang.N("{{.Count}} people", people, With{"Count": people}),
	})
}
