package exchange

import (
	"strings"

	"alongside/data"
)

// pairStep is one step of a pair: a row each.
type pairStep struct {
	data.Pair
	step data.PairStep
}

func stepsOf(pairs []data.Pair) []pairStep {
	var all []pairStep
	for _, p := range pairs {
		for _, s := range p.Steps {
			all = append(all, pairStep{p, s})
		}
	}
	return all
}

func (b book) step(p pairStep) []string {
	return []string{
		p.ID.String(), p.Mentee.String(), b.name(p.Mentee), mentorOrNone(p.Pair), b.name(p.Mentor),
		p.step.Date.String(), p.step.Stage.String(), p.step.State.String(), p.step.Reason.String(), yes(p.step.Review), p.step.Note,
		p.MenteeAgreed.String(), p.MentorAgreed.String(), p.ReviewOn.String(), idOrNone(p.From),
	}
}

// mentorOrNone is the mentor's id; "" where they were erased.
func mentorOrNone(p data.Pair) string {
	if p.Mentor == data.Gone {
		return ""
	}
	return p.Mentor.String()
}

func (b book) contact(c data.Contact) []string {
	return []string{
		c.ID.String(), c.Person.String(), b.name(c.Person), idOrNone(c.Pair), b.names(c.Others), c.Date.String(), number(c.Minutes),
		c.How.String(), c.Where.String(), yes(c.Missed), c.Themes, c.Note, c.Next.String(),
	}
}

// trainings are like "CBT basics 2026-03-01; Safeguarding 2026-02-01 to 2029-02-01".
func trainings(all []data.Training) string {
	texts := make([]string, len(all))
	for i, t := range all {
		texts[i] = strings.TrimSpace(t.Name + " " + t.Date.String())
		if t.Expires != 0 {
			texts[i] += " to " + t.Expires.String()
		}
	}
	return strings.Join(texts, "; ")
}

// spans are like "2026-03-01 to 2026-04-30; 2026-06-01 to".
func spans(all []data.Span) string {
	texts := make([]string, len(all))
	for i, s := range all {
		texts[i] = strings.TrimSpace(s.From.String() + " to " + s.Until.String())
	}
	return strings.Join(texts, "; ")
}

// supervisions are like "2026-03-01 Sal: endings; 2026-04-01".
func supervisions(all []data.Supervision) string {
	texts := make([]string, len(all))
	for i, s := range all {
		texts[i] = strings.TrimSpace(s.Date.String() + " " + s.Supervisor)
		if s.Themes != "" {
			texts[i] += ": " + s.Themes
		}
	}
	return strings.Join(texts, "; ")
}

// goal is a goal with its steps and what was said of it at reviews, a line
// each.
func (b book) goal(g data.Goal) []string {
	steps, reviews := make([]string, len(g.Steps)), make([]string, len(g.History))
	for i, s := range g.Steps {
		steps[i] = s.Text
		if s.Done != 0 {
			steps[i] += " (done " + s.Done.String() + ")"
		}
	}
	for i, c := range g.History {
		reviews[i] = strings.TrimSpace(c.Date.String() + " " + c.Status.String() + " " + c.Note)
	}
	return []string{
		g.ID.String(), g.Person.String(), b.name(g.Person), g.Words, g.Made.String(),
		strings.Join(steps, "\n"), strings.Join(reviews, "\n"),
	}
}

func (b book) dismissal(d data.Dismissal) []string {
	return []string{
		d.ID.String(), d.Person.String(), b.name(d.Person), d.Kind.String(), idOrNone(d.Pair),
		d.Since.String(), d.On.String(), d.Reason,
	}
}

// idOrNone is an id, or nothing for none.
func idOrNone(id data.ID) string {
	if id.IsZero() {
		return ""
	}
	return id.String()
}
