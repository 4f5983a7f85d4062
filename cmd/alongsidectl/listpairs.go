package main

import (
	"cmp"
	"fmt"
	"slices"

	"alongside/data"
	"alongside/data/dossier"
)

// The lines that the lists of mentoring print. No note and no theme is among
// them.
type (
	pairLine struct {
		ID       data.ID        `json:"id"`
		MenteeID data.ID        `json:"menteeId"`
		Mentee   string         `json:"mentee"`
		MentorID data.ID        `json:"mentorId"`
		Mentor   string         `json:"mentor"`
		Stage    data.Stage     `json:"stage"`
		State    data.PairState `json:"state"`
		Since    data.Date      `json:"since"`
		LastMet  data.Date      `json:"lastMet,omitzero"`
		Next     data.Date      `json:"next,omitzero"`
		ReviewOn data.Date      `json:"reviewOn,omitzero"`
		Quiet    string         `json:"quiet,omitempty"` // look or act
	}
	waitingLine struct {
		ID    data.ID       `json:"id"`
		Name  string        `json:"name"`
		Since data.Date     `json:"since,omitzero"`
		Days  int           `json:"days"`
		Why   data.WaitsFor `json:"why"`
		Ready bool          `json:"ready"` // nothing noted speaks against it
	}
	mentorLine struct {
		ID       data.ID  `json:"id"`
		Name     string   `json:"name"`
		Mentees  int      `json:"mentees"`
		Capacity int      `json:"capacity"` // 0: not agreed
		Resting  bool     `json:"resting"`
		Training []string `json:"training"` // what counts today
	}
	contactLine struct {
		ID      data.ID           `json:"id"`
		Person  data.ID           `json:"person"`
		Name    string            `json:"name"`
		Pair    data.ID           `json:"pair,omitzero"`
		Date    data.Date         `json:"date"`
		Minutes int               `json:"minutes,omitempty"`
		How     data.ContactHow   `json:"how"`
		Where   data.ContactWhere `json:"where,omitempty"`
		Missed  bool              `json:"missed"`
		Next    data.Date         `json:"next,omitzero"`
	}
	goalLine struct {
		ID       data.ID         `json:"id"`
		Person   data.ID         `json:"person"`
		Name     string          `json:"name"`
		Words    string          `json:"words"`
		Status   data.GoalStatus `json:"status"`
		Made     data.Date       `json:"made"`
		Reviewed data.Date       `json:"reviewed,omitzero"`
		Steps    []data.GoalStep `json:"steps"`
	}
)

func (l lister) pairs() (any, [][]string, error) {
	thresholds, err := dossier.ThresholdsOf(l.Reader, l.today)
	if err != nil {
		return nil, nil, err
	}
	pairs, err := l.Pairs()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []pairLine{}, [][]string{{"ID", "MENTEE", "MENTOR", "STAGE", "STATE", "SINCE", "LAST MET", "NEXT", "QUIET"}}
	for _, p := range pairs {
		contacts, err := l.ContactsOfPair(p.ID)
		if err != nil {
			return nil, nil, err
		}
		quiet, _ := data.QuietOf(p, contacts, thresholds(p.Mentee), l.today)
		now := p.Now()
		line := pairLine{
			ID: p.ID, MenteeID: p.Mentee, Mentee: l.names.ByID(p.Mentee), MentorID: p.Mentor, Mentor: l.names.ByID(p.Mentor),
			Stage: now.Stage, State: now.State, Since: p.Since(), LastMet: data.LastKept(contacts).Date, ReviewOn: p.ReviewOn,
			Quiet: map[data.Concern]string{data.CheckIn: "look", data.Review: "act"}[quiet],
		}
		if p.Live() {
			line.Next = data.NextOpen(contacts, l.today)
		}
		lines = append(lines, line)
		rows = append(rows, []string{
			line.ID.String(), line.Mentee, line.Mentor, line.Stage.String(), line.State.String(), line.Since.String(),
			line.LastMet.String(), line.Next.String(), line.Quiet,
		})
	}
	return lines, rows, nil
}

// peopleAndPairs reads what two of the lists are made of.
func (l lister) peopleAndPairs() ([]data.Person, []data.Pair, error) {
	people, err := l.People()
	if err != nil {
		return nil, nil, err
	}
	pairs, err := l.Pairs()
	return people, pairs, err
}

func (l lister) waiting() (any, [][]string, error) {
	people, pairs, err := l.peopleAndPairs()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []waitingLine{}, [][]string{{"ID", "NAME", "SINCE", "DAYS", "WHY"}}
	for _, w := range data.WaitingList(l.names, people, pairs, l.today) {
		line := waitingLine{w.Person.ID, l.names.Of(w.Person), w.Since, w.Days(l.today), w.Why, w.Ready.Ready()}
		lines = append(lines, line)
		rows = append(rows, []string{line.ID.String(), line.Name, line.Since.String(), fmt.Sprint(line.Days), line.Why.String()})
	}
	return lines, rows, nil
}

func (l lister) mentors() (any, [][]string, error) {
	people, pairs, err := l.peopleAndPairs()
	if err != nil {
		return nil, nil, err
	}
	load := data.Caseloads(pairs)
	lines, rows := []mentorLine{}, [][]string{{"ID", "NAME", "MENTEES", "CAPACITY", "RESTING"}}
	all := data.AllMentors(people, pairs, l.today)
	data.SortAsShown(l.names, all, func(p data.Person) data.Person { return p })
	for _, p := range all {
		_, resting := p.Mentor.RestingOn(l.today)
		line := mentorLine{p.ID, l.names.Of(p), load[p.ID], p.Mentor.Capacity, resting, []string{}}
		for _, t := range p.Mentor.Training {
			if p.Trained(t.Name, l.today) && !slices.Contains(line.Training, t.Name) {
				line.Training = append(line.Training, t.Name)
			}
		}
		rest := map[bool]string{true: "yes"}[resting]
		lines = append(lines, line)
		rows = append(rows, []string{line.ID.String(), line.Name, fmt.Sprint(line.Mentees), fmt.Sprint(line.Capacity), rest})
	}
	return lines, rows, nil
}

func (l lister) contacts() (any, [][]string, error) {
	contacts, err := l.Contacts()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []contactLine{}, [][]string{{"ID", "DATE", "NAME", "PAIR", "HOW", "MINUTES", "MISSED", "NEXT"}}
	for _, c := range contacts {
		lines = append(lines, contactLine{
			c.ID, c.Person, l.names.ByID(c.Person), c.Pair, c.Date, c.Minutes, c.How, c.Where, c.Missed, c.Next,
		})
		pair, missed := "", map[bool]string{true: "missed"}[c.Missed]
		if !c.Pair.IsZero() {
			pair = c.Pair.String()
		}
		rows = append(rows, []string{
			c.ID.String(), c.Date.String(), l.names.ByID(c.Person), pair, c.How.String(), fmt.Sprint(c.Minutes), missed, c.Next.String(),
		})
	}
	return lines, rows, nil
}

func (l lister) goals() (any, [][]string, error) {
	goals, err := l.Goals()
	if err != nil {
		return nil, nil, err
	}
	slices.SortStableFunc(goals, func(a, b data.Goal) int {
		return cmp.Or(cmp.Compare(l.names.ByID(a.Person), l.names.ByID(b.Person)), cmp.Compare(a.Made, b.Made))
	})
	lines, rows := []goalLine{}, [][]string{{"ID", "NAME", "STATUS", "MADE", "REVIEWED", "STEPS", "WORDS"}}
	for _, g := range goals {
		line := goalLine{
			g.ID, g.Person, l.names.ByID(g.Person), g.Words, g.Status(), g.Made, g.Reviewed(), append([]data.GoalStep{}, g.Steps...),
		}
		lines = append(lines, line)
		rows = append(rows, []string{
			line.ID.String(), line.Name, line.Status.String(), line.Made.String(), line.Reviewed.String(),
			fmt.Sprintf("%d/%d", g.StepsDone(), len(g.Steps)), line.Words,
		})
	}
	return lines, rows, nil
}
