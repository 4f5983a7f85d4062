package pairs

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/words"
)

// summary is "8 pairs · 3 waiting for a mentor · 2 mentors have room".
func (b *board) summary() string {
	parts := []string{lang.N("{{.Count}} pairs", b.live(), with{"Count": b.live()})}
	if n := len(b.waiting); n > 0 {
		parts = append(parts, lang.N("{{.Count}} waiting for a mentor", n, with{"Count": n}))
	}
	if n := b.room(); n > 0 {
		parts = append(parts, lang.N("{{.Count}} mentors have room", n, with{"Count": n}))
	}
	return strings.Join(parts, " · ")
}

// why says how long somebody has waited, and what they hope for.
func (b *board) why(w waiting) string {
	var parts []string
	path := w.person.Path
	switch {
	case path.WaitingSince != 0:
		parts = append(parts, lang.L("Waiting since {{.Date}}", with{"Date": words.Date(path.WaitingSince, b.today)}))
	case w.since != 0:
		parts = append(parts, lang.L("Joined {{.Ago}}", with{"Ago": words.Ago(w.since, b.today)}))
	default:
		parts = append(parts, lang.L("No mentor yet"))
	}
	if weeks := int(b.today-path.WaitingSince) / 7; path.WaitingSince != 0 && weeks > 0 {
		parts[0] = lang.N("Waiting {{.Count}} weeks", weeks, with{"Count": weeks})
	}
	if path.DetoxFinished != 0 {
		parts = append(parts, lang.L("detox finished {{.Date}}", with{"Date": words.Date(path.DetoxFinished, b.today)}))
	}
	if path.Wishes != "" {
		parts = append(parts, lang.L("would like: {{.Wishes}}", with{"Wishes": path.Wishes}))
	}
	return strings.Join(parts, " · ")
}

// lines are the card's last lines: when they met, and what comes next.
func (b *board) lines(c card) string {
	var parts []string
	switch now := c.pair.Now(); {
	case now.State == data.Proposed:
		parts = append(parts, lang.L("Proposed {{.Date}}", with{"Date": words.ShortDate(now.Date, b.today)}))
	case now.State == data.OnPause:
		parts = append(parts, lang.L("Paused since {{.Date}}", with{"Date": words.ShortDate(now.Date, b.today)}))
	}
	switch {
	case c.lastMet != 0:
		parts = append(parts, lang.L("Last met {{.Date}}", with{"Date": words.ShortDate(c.lastMet, b.today)}))
	case c.pair.Now().State == data.Active && c.next == 0:
		parts = append(parts, lang.L("Have not met yet"))
	}
	if c.next != 0 {
		parts = append(parts, lang.L("Next {{.Date}}", with{"Date": words.ShortDate(c.next, b.today)}))
	}
	return strings.Join(parts, "\n")
}

// quietWords says how long a pair has been without a one-to-one; empty where
// that is no cause to ask.
func quietWords(c card) string {
	if c.quiet == 0 {
		return ""
	}
	return lang.N("Quiet for {{.Count}} days", c.quiet, with{"Count": c.quiet})
}

// loadWords is "1 of 2 mentees", or the number alone where nothing was agreed.
func (b *board) loadWords(p data.Person) string {
	n := b.load[p.ID]
	if p.Mentor.Capacity == 0 {
		return lang.N("{{.Count}} mentees", n, with{"Count": n})
	}
	return lang.N("{{.N}} of {{.Count}} mentees", p.Mentor.Capacity, with{"N": n, "Count": p.Mentor.Capacity})
}

// fullMentor reports whether the mentor has as many mentees as agreed.
func (b *board) fullMentor(p data.Person) bool {
	return p.Mentor.Capacity > 0 && b.load[p.ID] >= p.Mentor.Capacity
}

// warnings says what speaks against a pair; nothing of it blocks.
func (b *board) warnings(mentee, mentor data.Person) []string {
	var said []string
	if b.fullMentor(mentor) {
		said = append(said, lang.L("{{.Name}} already has as many mentees as agreed.", with{"Name": b.names.Of(mentor)}))
	}
	if !mentor.ID.IsZero() && !mentor.Roles.Has(data.Mentor) {
		said = append(said, lang.L("{{.Name}} is not noted as a mentor yet.", with{"Name": b.names.Of(mentor)}))
	}
	if mentor.PausedOn(b.today) {
		said = append(said, lang.L("{{.Name}} is on a pause at the moment.", with{"Name": b.names.Of(mentor)}))
	}
	for _, p := range b.pairs {
		w := with{"Mentee": b.name(p.Mentee), "Mentor": b.name(p.Mentor)}
		switch {
		case p.Mentee != mentee.ID:
		case p.Live():
			said = append(said, lang.L("{{.Mentee}} is with {{.Mentor}} already.", w))
		case p.Mentor == mentor.ID && p.Now().Reason == data.Mismatch:
			said = append(said, lang.L("{{.Mentee}} and {{.Mentor}} were a pair before; it was not the right match.", w))
		}
	}
	return said
}

// mentorNames says with whom a mentee is, or nothing.
func (b *board) mentorNames(mentee data.ID) string {
	for _, p := range b.pairs {
		if p.Live() && p.Mentee == mentee {
			return lang.L("with {{.Name}}", with{"Name": b.name(p.Mentor)})
		}
	}
	return ""
}

// aboutMentee is what helps to choose a mentor for somebody.
func (b *board) aboutMentee(p data.Person) string {
	if p.ID.IsZero() {
		return ""
	}
	for _, w := range b.waiting {
		if w.person.ID == p.ID {
			return b.why(w)
		}
	}
	return b.mentorNames(p.ID)
}

// aboutMentor is what a mentor can give, and how much of it is given already.
func (b *board) aboutMentor(p data.Person) string {
	if p.ID.IsZero() {
		return ""
	}
	parts := []string{b.loadWords(p)}
	if p.Mentor.CBTBasics != 0 {
		parts = append(parts, lang.L("CBT basics {{.Date}}", with{"Date": words.DateWithYear(p.Mentor.CBTBasics)}))
	}
	if p.Mentor.Availability != "" {
		parts = append(parts, lang.L("free: {{.When}}", with{"When": p.Mentor.Availability}))
	}
	return strings.Join(parts, " · ")
}
