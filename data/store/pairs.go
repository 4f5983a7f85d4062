package store

import "alongside/data"

// MakePair pairs a mentee with a mentor from a day on, in the given state:
// proposed, or active where both have said yes. It is refused where the two are
// a pair already; anything else about a pair is warned of by the rules, and
// never blocks.
func (s *Store) MakePair(mentee, mentor data.ID, on data.Date, state data.PairState) (data.ID, error) {
	p := data.NewPair(data.NewID(), mentee, mentor, on, state)
	err := s.do(ActMakePair, func(x *tx) error {
		x.done.About, x.done.Detail = aboutPair(p), state.String()
		if err := x.happened(on); err != nil {
			return err
		}
		if err := x.notPaired(mentee, mentor); err != nil {
			return err
		}
		return pairsTable.put(x, p)
	})
	return made(p.ID, err)
}

// notPaired refuses two who are a pair already.
func (x *tx) notPaired(mentee, mentor data.ID) error {
	pairs, err := x.PairsOf(mentee)
	if err != nil {
		return err
	}
	for _, other := range pairs {
		if other.Mentee == mentee && other.Mentor == mentor && other.Live() {
			return refuse("pair", "These two are a pair already.")
		}
	}
	return nil
}

// StepPair adds a step to a pair's history: a further stage, a pause, its end.
func (s *Store) StepPair(id data.ID, step data.PairStep) error {
	return s.changePair(ActStepPair, id, step.Date, func(p data.Pair) (data.Pair, error) { return p.With(step) })
}

// AgreePair notes the day on which the mentee or the mentor of a proposed pair
// said yes. With the second yes the pair is active.
func (s *Store) AgreePair(id, who data.ID, on data.Date) error {
	return s.changePair(ActAgreePair, id, on, func(p data.Pair) (data.Pair, error) { return p.Agree(who, on) })
}

// SetPairReview plans a pair's next review; no date: none is planned.
func (s *Store) SetPairReview(id data.ID, on data.Date) error {
	return s.changePair(ActReviewOn, id, 0, func(p data.Pair) (data.Pair, error) { return p.WithReviewOn(on) })
}

// ReviewPair adds a review to a pair's history, with a note, and plans the next
// one; no date: none is planned.
func (s *Store) ReviewPair(id data.ID, on data.Date, note string, next data.Date) error {
	return s.changePair(ActReviewPair, id, on, func(p data.Pair) (data.Pair, error) { return p.Reviewed(on, note, next) })
}

// ReviewTogether is ReviewPair with the stage at which the pair goes on, and
// with how the goals stand that were looked at, by their ids: one step.
func (s *Store) ReviewTogether(id data.ID, on data.Date, stage data.Stage, note string, next data.Date, goals map[data.ID]data.GoalChange) error {
	return s.do(ActReviewPair, func(x *tx) error {
		if err := x.happened(on); err != nil {
			return err
		}
		p, err := x.Pair(id)
		if err != nil {
			return err
		}
		if p, err = p.Reviewed(on, note, next); err != nil {
			return err
		}
		if now := p.Now(); now.Stage != stage {
			if p, err = p.With(data.PairStep{Date: on, Stage: stage, State: now.State}); err != nil {
				return err
			}
		}
		x.done.About, x.done.Detail = aboutPair(p), p.Now().State.String()
		if err := pairsTable.put(x, p); err != nil {
			return err
		}
		return x.reviewGoals(goals)
	})
}

// changePair changes a pair by what happened on a day; no day: nothing did.
func (s *Store) changePair(act Act, id data.ID, happened data.Date, change func(data.Pair) (data.Pair, error)) error {
	return s.do(act, func(x *tx) error {
		if err := x.happened(happened); err != nil {
			return err
		}
		p, err := x.Pair(id)
		if err != nil {
			return err
		}
		if p, err = change(p); err != nil {
			return err
		}
		x.done.About, x.done.Detail = aboutPair(p), p.Now().State.String()
		return pairsTable.put(x, p)
	})
}

// TransferPair ends a pair as transferred and makes one of the same mentee with
// another mentor, in the given state, all in one step. It returns the new
// pair's id. The note stays with the pair that ended.
func (s *Store) TransferPair(id, mentor data.ID, on data.Date, state data.PairState, note string) (data.ID, error) {
	taker := data.NewID()
	err := s.do(ActTransferPair, func(x *tx) error {
		if err := x.happened(on); err != nil {
			return err
		}
		p, err := x.Pair(id)
		if err != nil {
			return err
		}
		if err := x.notPaired(p.Mentee, mentor); err != nil {
			return err
		}
		ended, taken, err := p.MovedTo(taker, mentor, on, state, note)
		if err != nil {
			return err
		}
		x.done.About, x.done.Detail = append(aboutPair(taken), id), state.String()
		if err := pairsTable.put(x, ended); err != nil {
			return err
		}
		return pairsTable.put(x, taken)
	})
	return made(taker, err)
}

// BecomeMentor gives somebody the mentor's role from a day on. It ends nothing:
// their own pair and all that was stay, and so does their role as a mentee
// unless they are to leave that behind.
func (s *Store) BecomeMentor(person data.ID, on data.Date, leaveMentee bool) error {
	return s.do(ActBecomeMentor, func(x *tx) error {
		if err := x.happened(on); err != nil {
			return err
		}
		p, err := x.Person(person)
		if err != nil {
			return err
		}
		x.done.About = []data.ID{person}
		if p, err = p.BecomesMentor(on, leaveMentee); err != nil {
			return err
		}
		return peopleTable.put(x, p)
	})
}

func aboutPair(p data.Pair) []data.ID { return []data.ID{p.Mentee, p.Mentor, p.ID} }
