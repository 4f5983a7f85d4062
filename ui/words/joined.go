package words

import "fyne.io/fyne/v2/lang"

// And joins things as a sentence does: "a", "a and b", "a, b and c".
func And(things []string) string {
	before, last := allButLast(things)
	if before == "" {
		return last
	}
	return lang.L("{{.Before}} and {{.Last}}", With{"Before": before, "Last": last})
}

// Or joins choices as a sentence does: "a", "a or b", "a, b or c".
func Or(things []string) string {
	before, last := allButLast(things)
	if before == "" {
		return last
	}
	return lang.L("{{.Before}} or {{.Last}}", With{"Before": before, "Last": last})
}

// Listed joins things with commas.
func Listed(things []string) string {
	said := ""
	for i, thing := range things {
		if i == 0 {
			said = thing
			continue
		}
		said = lang.L("{{.Before}}, {{.Next}}", With{"Before": said, "Next": thing})
	}
	return said
}

// ListForms is Listed in forms of which the longest that has room is to be
// shown: all of it, then less and less, with how many more there are.
func ListForms(things []string) []string {
	forms := []string{Listed(things)}
	for n := len(things) - 1; n > 0; n-- {
		forms = append(forms, lang.L("{{.Some}} + {{.Count}} more", With{"Some": Listed(things[:n]), "Count": len(things) - n}))
	}
	return forms
}

func allButLast(things []string) (before, last string) {
	n := len(things)
	if n == 0 {
		return "", ""
	}
	return Listed(things[:n-1]), things[n-1]
}
