package words

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
)

// mostNamed is of how many meetings and people a loss is said one by one.
const mostNamed = 5

// Loss says in a few lines what would be lost by going back: nobody reads a list of
// everything, and the weightiest comes first.
func Loss(l store.Loss, names data.Names, groups map[data.ID]data.Group, today data.Date) []string {
	var lines []string
	for i, r := range l.Registers {
		if i == mostNamed {
			lines = append(lines, lang.N("{{.Count}} registers more", len(l.Registers)-i, With{"Count": len(l.Registers) - i}))
			break
		}
		lines = append(lines, lostRegister(r, groups[r.Meeting.Group].NameOf(r.Meeting), today))
	}
	for i, p := range l.People {
		if i == mostNamed {
			lines = append(lines, lang.N("{{.Count}} people more", len(l.People)-i, With{"Count": len(l.People) - i}))
			break
		}
		w := With{"Name": names.ByID(p.Person.ID)}
		if p.Came {
			lines = append(lines, lang.L("{{.Name}}, who came for the first time", w))
		} else {
			lines = append(lines, lang.L("{{.Name}}, who is new on the list", w))
		}
	}
	var counts []string
	count := func(text string, n int) {
		if n > 0 {
			counts = append(counts, lang.N(text, n, With{"Count": n}))
		}
	}
	count("{{.Count}} one-to-ones", l.OneToOnes)
	count("{{.Count}} calls", l.Calls)
	count("{{.Count}} consents", l.Consents)
	count("{{.Count}} printed slips", l.Slips)
	count("{{.Count}} goals", l.Goals)
	count("{{.Count}} changes to pairs", l.Pairs)
	if len(counts) > 0 {
		lines = append(lines, strings.Join(counts, ", "))
	}
	if l.Others > 0 {
		lines = append(lines, lang.N("{{.Count}} other changes, to details or settings", l.Others, With{"Count": l.Others}))
	}
	return lines
}

func lostRegister(r store.LostRegister, group string, today data.Date) string {
	w := With{"Group": Drawn(group), "Date": Date(r.Meeting.Date, today)}
	var what []string
	if r.Marks > 0 {
		what = append(what, lang.N("{{.Count}} marks", r.Marks, With{"Count": r.Marks}))
	}
	if r.Activities > 0 {
		what = append(what, lang.N("{{.Count}} activities", r.Activities, With{"Count": r.Activities}))
	}
	if len(what) == 0 {
		return lang.L("{{.Group}} on {{.Date}}: what was noted about the evening", w)
	}
	w["What"] = strings.Join(what, ", ")
	return lang.L("{{.Group}} on {{.Date}}: {{.What}}", w)
}

// ErasedAgain says that erasing is not lost by going back; empty where nobody was
// erased since.
func ErasedAgain(l store.Loss, today data.Date) string {
	switch len(l.Erased) {
	case 0:
		return ""
	case 1:
		return lang.L("The erasing of {{.Date}} is not lost: it is done again on what is restored.", With{"Date": Date(l.Erased[0], today)})
	}
	return lang.L("Erasing is not lost: whoever was erased since is erased again from what is restored.")
}

// ComesBack says that what was taken away since would be there again; empty for
// nothing.
func ComesBack(l store.Loss) string {
	if l.Back == 0 {
		return ""
	}
	return lang.N("{{.Count}} records that were taken away since would be there again.", l.Back, With{"Count": l.Back})
}
