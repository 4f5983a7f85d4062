package exchange

import (
	"errors"

	"alongside/data"
)

// pairStep is one step of a pair: a row each, with what is true of the whole pair.
type pairStep struct {
	data.Pair
	step data.PairStep
}

var pairsSheet = ofParts("pairs",
	func(r *data.Records) (all []pairStep) {
		for _, p := range r.Pairs {
			for _, s := range p.Steps {
				all = append(all, pairStep{p, s})
			}
		}
		return all
	},
	func(r *data.Records) func(pairStep) error {
		at := map[data.ID]int{}
		return func(p pairStep) error {
			i, there := at[p.ID]
			if !there {
				i = len(r.Pairs)
				at[p.ID] = i
				p.Steps = nil
				r.Pairs = append(r.Pairs, p.Pair)
			}
			r.Pairs[i].Steps = append(r.Pairs[i].Steps, p.step)
			return nil
		}
	},
	id("Record", func(p *pairStep) *data.ID { return &p.ID }),
	id("Mentee record", func(p *pairStep) *data.ID { return &p.Mentee }),
	named("Mentee", func(p *pairStep) *data.ID { return &p.Mentee }),
	coded("Mentor record", func(p *pairStep) *data.ID { return &p.Mentor }, mentorOrGone),
	named("Mentor", func(p *pairStep) *data.ID { return &p.Mentor }),
	day("Date", func(p *pairStep) *data.Date { return &p.step.Date }),
	coded("Stage", func(p *pairStep) *data.Stage { return &p.step.Stage }, word[data.Stage]()),
	coded("State", func(p *pairStep) *data.PairState { return &p.step.State }, word[data.PairState]()),
	coded("Reason", func(p *pairStep) *data.EndReason { return &p.step.Reason }, word[data.EndReason]()),
	yesNo("Review", func(p *pairStep) *bool { return &p.step.Review }),
	text("Note", func(p *pairStep) *string { return &p.step.Note }),
	day("Mentee agreed", func(p *pairStep) *data.Date { return &p.MenteeAgreed }),
	day("Mentor agreed", func(p *pairStep) *data.Date { return &p.MentorAgreed }),
	day("Next review", func(p *pairStep) *data.Date { return &p.ReviewOn }),
	id("Follows pair record", func(p *pairStep) *data.ID { return &p.From }),
)

// erasedMentor stands where the mentor of a pair was erased.
const erasedMentor = "erased"

var mentorOrGone = code[data.ID]{
	func(id data.ID) string {
		if id == data.Gone {
			return erasedMentor
		}
		return oneID.write(id)
	},
	func(cell string) (data.ID, error) {
		if cell == erasedMentor {
			return data.Gone, nil
		}
		return oneID.read(cell)
	},
}

var contactsSheet = ofRecords("contacts", func(r *data.Records) *[]data.Contact { return &r.Contacts },
	id("Record", func(c *data.Contact) *data.ID { return &c.ID }),
	id("Person record", func(c *data.Contact) *data.ID { return &c.Person }),
	named("Name", func(c *data.Contact) *data.ID { return &c.Person }),
	id("Pair record", func(c *data.Contact) *data.ID { return &c.Pair }),
	ids("Others records", func(c *data.Contact) *[]data.ID { return &c.Others }),
	allNamed("Others", func(c *data.Contact) *[]data.ID { return &c.Others }),
	day("Date", func(c *data.Contact) *data.Date { return &c.Date }),
	number("Minutes", func(c *data.Contact) *int { return &c.Minutes }),
	coded("How", func(c *data.Contact) *data.ContactHow { return &c.How }, word[data.ContactHow]()),
	coded("Where", func(c *data.Contact) *data.ContactWhere { return &c.Where }, word[data.ContactWhere]()),
	yesNo("Missed", func(c *data.Contact) *bool { return &c.Missed }),
	text("Themes", func(c *data.Contact) *string { return &c.Themes }),
	text("Note", func(c *data.Contact) *string { return &c.Note }),
	day("Next", func(c *data.Contact) *data.Date { return &c.Next }),
)

var goalsSheet = ofRecords("goals", func(r *data.Records) *[]data.Goal { return &r.Goals },
	id("Record", func(g *data.Goal) *data.ID { return &g.ID }),
	id("Person record", func(g *data.Goal) *data.ID { return &g.Person }),
	named("Name", func(g *data.Goal) *data.ID { return &g.Person }),
	text("Words", func(g *data.Goal) *string { return &g.Words }),
	day("Made", func(g *data.Goal) *data.Date { return &g.Made }),
	coded("Steps", func(g *data.Goal) *[]data.GoalStep { return &g.Steps }, lines(goalStep)).in(inFull),
	coded("Reviews", func(g *data.Goal) *[]data.GoalChange { return &g.History }, lines(goalReview)).in(inFull),
)

var goalStep = parted(
	func(s data.GoalStep) []string { return []string{s.Text, s.Done.String()} },
	func(p parts) (s data.GoalStep, err error) {
		s.Text = p.at(0)
		s.Done, err = p.day(1)
		return s, err
	},
)

var goalReview = parted(
	func(c data.GoalChange) []string {
		return []string{c.Date.String(), c.Status.String(), oneID.write(c.Pair), c.Note}
	},
	func(p parts) (c data.GoalChange, err error) {
		if c.Date, err = p.day(0); err != nil {
			return c, err
		}
		if c.Status, err = word[data.GoalStatus]().read(p.at(1)); err != nil {
			return c, err
		}
		c.Pair, err = optional(p.at(2), oneID)
		c.Note = p.at(3)
		return c, err
	},
)

var dismissalsSheet = ofRecords("calls-set-aside", func(r *data.Records) *[]data.Dismissal { return &r.Dismissals },
	id("Record", func(d *data.Dismissal) *data.ID { return &d.ID }),
	id("Person record", func(d *data.Dismissal) *data.ID { return &d.Person }),
	named("Name", func(d *data.Dismissal) *data.ID { return &d.Person }),
	coded("Kind", func(d *data.Dismissal) *data.CallKind { return &d.Kind }, word[data.CallKind]()),
	id("Pair record", func(d *data.Dismissal) *data.ID { return &d.Pair }),
	day("Since", func(d *data.Dismissal) *data.Date { return &d.Since }),
	coded("Level", func(d *data.Dismissal) *data.Concern { return &d.Level }, concern),
	day("Set aside on", func(d *data.Dismissal) *data.Date { return &d.On }),
	text("Reason", func(d *data.Dismissal) *string { return &d.Reason }),
)

var concern = code[data.Concern]{
	func(c data.Concern) string {
		return map[data.Concern]string{data.CheckIn: "check in", data.Review: "review"}[c]
	},
	func(cell string) (data.Concern, error) {
		switch cell {
		case "check in":
			return data.CheckIn, nil
		case "review":
			return data.Review, nil
		}
		return 0, errors.New("a call is to check in, or a review")
	},
}
