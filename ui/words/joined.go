package words

import "fyne.io/fyne/v2/lang"

// And joins things as a sentence does: "a", "a and b", "a, b and c".
func And(things []string) string {
	before, last := allButLast(things)
	if before == "" {
		return last
	}
	return lang.L("{{.Before}} and {{.Last}}", with{"Before": before, "Last": last})
}

// Or joins choices as a sentence does: "a", "a or b", "a, b or c".
func Or(things []string) string {
	before, last := allButLast(things)
	if before == "" {
		return last
	}
	return lang.L("{{.Before}} or {{.Last}}", with{"Before": before, "Last": last})
}

// Listed joins things with commas.
func Listed(things []string) string {
	said := ""
	for i, thing := range things {
		if i == 0 {
			said = thing
			continue
		}
		said = lang.L("{{.Before}}, {{.Next}}", with{"Before": said, "Next": thing})
	}
	return said
}

func allButLast(things []string) (before, last string) {
	n := len(things)
	if n == 0 {
		return "", ""
	}
	return Listed(things[:n-1]), things[n-1]
}
