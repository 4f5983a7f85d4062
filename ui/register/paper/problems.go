package paper

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/words"
)

// problemWords says what cannot be understood, and what to type instead. count
// is the number of lines on the sheet.
func problemWords(p data.PaperProblem, count int) string {
	w := words.With{"Piece": shortened(p.Text), "Count": count, "Number": p.Number, "Status": lower(p.Status), "Before": lower(p.Before)}
	switch p.Kind {
	case data.NoSuchNumber:
		if count == 0 {
			return lang.L("“{{.Piece}}”: the sheet has no numbers, only lines for walk-ins, as in W1 Sam.", w)
		}
		return lang.L("“{{.Piece}}”: the sheet has the numbers 1 to {{.Count}}.", w)
	case data.OpenRange:
		return lang.L("“{{.Piece}}” has no end: type a number after it, as in 9-12.", w)
	case data.BackwardsRange:
		return lang.L("“{{.Piece}}” runs backwards: type the smaller number first.", w)
	case data.NumberTwice:
		return lang.L("{{.Number}} is there twice: take one away.", w)
	case data.TwoStatuses:
		return lang.L("{{.Number}} is {{.Before}} and {{.Status}}: take one away.", w)
	case data.WalkInTwice:
		return lang.L("{{.Piece}} is there twice: take one away, or end the name before it with a comma.", w)
	case data.WalkInNameless:
		return lang.L("“{{.Piece}}” has no name: type the one on the sheet after it, as in W1 Sam. Who gave none is counted as a visitor.", w)
	case data.WalkInNotHere:
		return lang.L("{{.Piece}} is {{.Status}}, and who walked in was here: put present or late before it.", w)
	case data.WalkInUnclear:
		return lang.N("{{.Count}} people go by “{{.Piece}}”: type more of the name, or the code.", p.Number, words.With{"Piece": w["Piece"], "Count": p.Number})
	case data.WalkInHasLine:
		return lang.L("“{{.Piece}}” in W{{.Number}} has a line of their own: take one away.", w)
	case data.StatusOfNobody:
		return lang.L("No number follows “{{.Piece}}”: statuses come first, as in late 7.", w)
	}
	return lang.L("“{{.Piece}}” is neither a number nor a status: type present, late, excused or absent, or P, L, E, A.", w)
}

func lower(s data.Status) string { return strings.ToLower(words.Status(s)) }

// shortened is a piece as it is quoted: a pasted text is not quoted whole.
func shortened(text string) string {
	const most = 20
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return text
}
