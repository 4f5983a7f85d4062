package yearatrandom

import "alongside/data"

// ended is a pair that ends at a stage.
func (p pair) ended(stage int) pair {
	p.state, p.stage, p.review = "ended", stage, ""
	p.steps++
	return p
}

// newPair is a pair that begins, or is proposed.
func (r *ride) newPair(mentee, mentor data.ID) (pair, data.PairState) {
	p := pair{mentee: mentee, mentor: mentor, state: "proposed", steps: 1}
	if r.chance.IntN(2) == 0 {
		return p, data.Proposed
	}
	p.state, p.menteeAgrees, p.mentorToo = "active", r.today(), r.today()
	return p, data.Active
}

func (r *ride) pair() (bool, error) {
	p, state := r.newPair(one(r, r.now.people), one(r, r.now.people))
	id, err := r.s.MakePair(p.mentee, p.mentor, on(r.today()), state)
	may := len(r.now.people) > 0 && p.mentee != p.mentor && !r.now.live(p.mentee, p.mentor)
	if may {
		r.now.pairs[id] = p
	}
	return may, err
}

// somePair draws a pair, and says whether it has not ended.
func (r *ride) somePair() (id data.ID, p pair, live bool) {
	id = one(r, r.now.pairs)
	p, known := r.now.pairs[id]
	return id, p, known && p.state != "ended"
}

func (r *ride) endPair() (bool, error) {
	id, p, live := r.somePair()
	if live {
		r.now.pairs[id] = p.ended(0)
	}
	return live, r.s.StepPair(id, data.PairStep{Date: on(r.today()), State: data.Ended, Reason: data.MovedOn})
}

func (r *ride) agree() (bool, error) {
	id, p, live := r.somePair()
	who, may := p.mentee, live && p.state == "proposed"
	if r.chance.IntN(2) == 0 {
		who, p.mentorToo = p.mentor, r.today()
	} else {
		p.menteeAgrees = r.today()
	}
	if p.menteeAgrees != "" && p.mentorToo != "" {
		p.state = "active"
		p.steps++
	}
	if may {
		r.now.pairs[id] = p
	}
	return may, r.s.AgreePair(id, who, on(r.today()))
}

func (r *ride) transfer() (bool, error) {
	id, p, live := r.somePair()
	taken, state := r.newPair(p.mentee, one(r, r.now.people))
	made, err := r.s.TransferPair(id, taken.mentor, on(r.today()), state, "moved away")
	may := live && taken.mentor != p.mentor && taken.mentor != p.mentee && !r.now.live(p.mentee, taken.mentor)
	r.now.pairs[id], r.now.pairs[made] = p.ended(p.stage), taken
	return may, err
}

func (r *ride) review() (bool, error) {
	id, p, live := r.somePair()
	p.review = r.near(0, 60)
	next := p.review
	if p.steps++; live {
		r.now.pairs[id] = p
	}
	return live && next > r.today(), r.s.ReviewPair(id, on(r.today()), "well", on(next))
}

func (r *ride) reviewTogether() (bool, error) {
	id, p, live := r.somePair()
	stage := r.chance.IntN(4)
	if p.steps++; stage != p.stage {
		p.steps++
	}
	p.stage, p.review = stage, ""
	if live {
		r.now.pairs[id] = p
	}
	goals := map[data.ID]data.GoalChange{}
	for which, g := range r.now.goals {
		if g.person == p.mentee {
			g.reviews++
			r.now.goals[which], goals[which] = g, r.reached()
		}
	}
	return live, r.s.ReviewTogether(id, on(r.today()), data.Stages[stage], "", 0, goals)
}

func (r *ride) reviewOn() (bool, error) {
	id, p, live := r.somePair()
	if p.review = r.near(0, 60); live {
		r.now.pairs[id] = p
	}
	return live, r.s.SetPairReview(id, on(p.review))
}
