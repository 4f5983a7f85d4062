package attended

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/words"
)

// figure is a number with what it counts.
type figure struct{ value, caption string }

func (h History) figures() []figure {
	rate := h.Term().Rate()
	attended := figure{"—", lang.L("no meetings counted yet")}
	if percent, ok := rate.Percent(); ok {
		attended = figure{
			words.Share(rate.Attended, rate.Of()),
			lang.L("meetings attended ({{.Percent}})", words.With{"Percent": words.Percent(percent)}),
		}
	}
	row := figure{strconv.Itoa(h.Attendance.AttendedInRow()), lang.L("attended in a row")}
	if missed := h.Attendance.MissedLately(h.Today); missed > 0 {
		row = figure{strconv.Itoa(missed), lang.L("missed in a row")}
	}
	seen := figure{"—", lang.L("not seen yet")}
	if d := h.Attendance.LastSeen(); d != 0 {
		seen = figure{words.Date(d, h.Today), lang.L("last here")}
	}
	kept := figure{"—", lang.L("no one-to-ones yet")}
	if happened, all := data.Kept(h.OneToOnes); all > 0 {
		kept = figure{words.Share(happened, all), lang.L("one-to-ones kept")}
	}
	if times, visitor := h.Attendance.Visited(); visitor && times > 0 {
		visits := lang.L("visits in all")
		if times == 1 {
			visits = lang.L("visit in all")
		}
		return []figure{{strconv.Itoa(times), visits}, seen, kept}
	}
	return []figure{attended, row, seen, kept}
}

// activities lists what was done at a meeting: "Step 4, Inventory".
func activities(m data.Meeting) string {
	titles := make([]string, 0, len(m.Activities))
	for _, h := range m.Activities {
		titles = append(titles, h.Title)
	}
	return strings.Join(titles, ", ")
}

// note is what was noted beside a mark: "as a visitor · Left early, 20:10 · Bus".
func note(v data.Visit, hidden bool) string {
	var guest, early string
	if !v.Expected {
		guest = lang.L("as a visitor")
	}
	switch {
	case v.Mark.LeftEarly && v.Mark.LeftAt != 0:
		early = lang.L("Left early, {{.Time}}", words.With{"Time": v.Mark.LeftAt})
	case v.Mark.LeftEarly:
		early = lang.L("Left early")
	}
	parts := slices.DeleteFunc([]string{guest, early, words.Note(hidden, v.Mark.Note)}, func(s string) bool { return s == "" })
	return strings.Join(parts, " · ")
}
