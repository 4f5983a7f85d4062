package pairs

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/words"
)

// summary is "8 pairs · 3 waiting for a mentor · 2 mentors have room".
func (b *book) summary() string {
	parts := []string{lang.N("{{.Count}} pairs", b.live(), words.With{"Count": b.live()})}
	if n := len(b.waiting); n > 0 {
		parts = append(parts, lang.N("{{.Count}} waiting for a mentor", n, words.With{"Count": n}))
	}
	if n := b.vacancies(); n > 0 {
		parts = append(parts, lang.N("{{.Count}} mentors have room", n, words.With{"Count": n}))
	}
	return strings.Join(parts, " · ")
}

// lines are the card's small lines: when they met, and what comes next.
func (b *book) lines(c card) string {
	var parts []string
	active := c.pair.Now().State == data.Active
	switch {
	case c.lastMet != 0:
		parts = append(parts, lang.L("last met {{.Date}}", words.With{"Date": words.ShortDate(c.lastMet, b.today)}))
	case active && c.next == 0:
		parts = append(parts, lang.L("have not met yet"))
	}
	switch next := (words.With{"Date": words.ShortDate(c.next, b.today)}); {
	case c.next == 0:
	case c.next < b.today:
		parts = append(parts, lang.L("planned for {{.Date}}", next))
	case c.lastMet == 0:
		parts = append(parts, lang.L("first meeting {{.Date}}", next))
	default:
		parts = append(parts, lang.L("next {{.Date}}", next))
	}
	if on := c.pair.ReviewOn; on != 0 && active {
		review := words.With{"Date": words.ShortDate(on, b.today)}
		if on <= b.today {
			parts = append(parts, lang.L("review was due {{.Date}}", review))
		} else if on <= b.today.AddDays(reviewSoon) {
			parts = append(parts, lang.L("review {{.Date}}", review))
		}
	}
	return words.UpperFirst(strings.Join(parts, " · "))
}

// reviewSoon is how many days ahead a review stands on the board.
const reviewSoon = 28

// agreedWords says of a proposed pair whose yes is still awaited.
func agreedWords(p data.Pair, names data.Names) string {
	switch {
	case p.MenteeAgreed == 0 && p.MentorAgreed == 0:
		return lang.L("Waiting for both to agree")
	case p.MenteeAgreed == 0:
		return lang.L("Waiting for {{.Name}} to agree", words.With{"Name": names.ByID(p.Mentee)})
	}
	return lang.L("Waiting for {{.Name}} to agree", words.With{"Name": names.ByID(p.Mentor)})
}

// quietWords says how long a pair has been without a one-to-one; empty where
// that is no cause to ask.
func (b *book) quietWords(c card) string { return quietWords(c, b.today) }

func quietWords(c card, today data.Date) string {
	days := c.quiet(today)
	if days == 0 {
		return ""
	}
	return lang.N("Quiet for {{.Count}} days", days, words.With{"Count": days})
}

// loadWords is "1 of 2 mentees", or the number alone where nothing was agreed.
func (b *book) loadWords(p data.Person) string {
	n := b.load[p.ID]
	if p.Mentor.Capacity == 0 {
		return lang.N("{{.Count}} mentees", n, words.With{"Count": n})
	}
	return lang.N("{{.N}} of {{.Count}} mentees", p.Mentor.Capacity, words.With{"N": n, "Count": p.Mentor.Capacity})
}
