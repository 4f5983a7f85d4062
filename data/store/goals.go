package store

import (
	"maps"
	"slices"

	"alongside/data"
)

// AddGoal notes something that a person wants and returns its id, made where g
// has none.
func (s *Store) AddGoal(g data.Goal) (data.ID, error) {
	err := s.do(ActAddGoal, func(x *tx) error {
		if err := x.happened(g.Made); err != nil {
			return err
		}
		err := add(x, goalsTable, &g, &g.ID)
		x.done.About = []data.ID{g.Person, g.ID}
		return err
	})
	return made(g.ID, err)
}

// UpdateGoal stores a goal's words and its steps. Whose it is, when it was made
// and how it stood at reviews stay as they are stored.
func (s *Store) UpdateGoal(g data.Goal) error {
	latest := data.Date(0)
	for _, step := range g.Steps {
		latest = max(latest, step.Done)
	}
	return s.changeGoal(ActEditGoal, g.ID, latest, func(old data.Goal) (data.Goal, error) {
		old.Words, old.Steps = g.Words, g.Steps
		return old, nil
	})
}

// ReviewGoal adds to a goal how it stood at a review.
func (s *Store) ReviewGoal(id data.ID, change data.GoalChange) error {
	return s.changeGoal(ActReviewGoal, id, change.Date, func(old data.Goal) (data.Goal, error) { return old.With(change) })
}

// changeGoal changes a goal by what happened on a day; no day: nothing did.
func (s *Store) changeGoal(act Act, id data.ID, happened data.Date, change func(data.Goal) (data.Goal, error)) error {
	return s.do(act, func(x *tx) error {
		if err := x.happened(happened); err != nil {
			return err
		}
		g, err := x.Goal(id)
		if err != nil {
			return err
		}
		x.done.About = []data.ID{g.Person, id}
		if g, err = change(g); err != nil {
			return err
		}
		x.done.Detail = g.Status().String()
		return goalsTable.put(x, g)
	})
}

// reviewGoals adds to each goal how it stood, by the goals' ids.
func (x *tx) reviewGoals(reviews map[data.ID]data.GoalChange) error {
	for _, id := range slices.SortedFunc(maps.Keys(reviews), func(a, b data.ID) int { return slices.Compare(a[:], b[:]) }) {
		if err := x.happened(reviews[id].Date); err != nil {
			return err
		}
		g, err := x.Goal(id)
		if err != nil {
			return err
		}
		if g, err = g.With(reviews[id]); err != nil {
			return err
		}
		if err := goalsTable.put(x, g); err != nil {
			return err
		}
		x.done.About = append(x.done.About, id)
	}
	return nil
}
