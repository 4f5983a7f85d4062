package main

import "errors"

// mentor takes Dana from the waiting list to giving back: she waits, Ruth is
// proposed, both agree, three one-to-ones are logged, the pair is reviewed and
// ends well, and Dana becomes a mentor.
func mentor(e *evening) error {
	return inOrder(e.waits, e.propose, e.agree, e.meetThreeTimes, e.reviewPair, e.endWell, e.giveBack)
}

func (e *evening) waits() error {
	return inOrder(
		func() error { return e.key("ctrl+4") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.typeText("dana") },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "people") },
		func() error { return e.key("Tab", "Tab", "Tab", "Tab", "Right", "Right", "Right", "Tab") },
		func() error { return e.open("Return") }, // the path
		func() error { return e.key("Tab") },
		func() error { return e.typeText("1/10/2026") },
		func() error { return e.shot("waiting-since") },
		func() error { return e.key("Return") },
		func() error { return e.wait("did", "edit-person") },
	)
}

func (e *evening) propose() error {
	return inOrder(
		func() error { return e.key("ctrl+5") },
		func() error { return e.wait("screen", "pairs") },
		func() error { return e.shot("pairs") },
		func() error { return e.key("ctrl+n") },
		func() error { return e.wait("screen", "pairs") },
		func() error { return e.typeText("dana") },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "pairs") },
		func() error { return e.typeText("ruth") },
		func() error { return e.shot("find-a-mentor") },
		func() error { return e.key("Return") },
		func() error { return e.wait("did", "make-pair") },
		func() error { return e.wait("screen", "pairs") },
		func() error { return e.shot("proposed") },
	)
}

func (e *evening) agree() error {
	return inOrder(
		func() error { return e.key("Return") }, // Dana's yes
		func() error { return e.wait("did", "agree-pair") },
		func() error { return e.key("Return") }, // Ruth's
		func() error { return e.wait("did", "agree-pair") },
		func() error { return e.shot("paired") },
	)
}

func (e *evening) meetThreeTimes() error {
	logged := func(keys ...string) func() error {
		return func() error {
			return inOrder(
				func() error { return e.open("ctrl+o") },
				func() error { return e.key(keys...) },
				func() error { return e.wait("did", "add-contact") })
		}
	}
	return inOrder(
		logged("Return"),
		// once more, as it is asked about a second one of a day
		logged("Tab", "Right", "Return", "Return"), // it was missed
		logged("Return", "Return"),
		func() error { return e.shot("one-to-ones") },
	)
}

func (e *evening) reviewPair() error {
	return inOrder(
		func() error { return e.open("ctrl+r") },
		func() error { return e.shot("review") },
		func() error { return e.key("Return") },
		func() error { return e.wait("did", "review-pair") },
	)
}

func (e *evening) endWell() error {
	return inOrder(
		func() error { return e.key("Tab", "Tab", "Tab", "Tab", "Tab") }, // past the other ways on
		func() error { return e.open("Return") },
		func() error { return e.typeText("c") }, // completed
		func() error { return e.key("Return") },
		func() error { return e.shot("end-the-pair") },
		func() error { return e.key("Return") },
		func() error { return e.wait("did", "step-pair") },
		func() error { return e.shot("ended") },
	)
}

func (e *evening) giveBack() error {
	return inOrder(
		func() error { return e.key("Tab") }, // past waiting for a new mentor
		func() error { return e.open("Return") },
		func() error { return e.shot("becomes-a-mentor") },
		func() error { return e.key("Return") },
		func() error { return e.wait("did", "become-mentor") },
		func() error { return e.shot("a-mentor") },
	)
}

// checkMentoring compares what the terminal tool tells of the pair with what
// was done.
func checkMentoring(e *evening) error {
	pairs, err := e.terminal("list", "pairs", e.file())
	if err != nil {
		return err
	}
	people, err := e.terminal("list", "people", e.file())
	if err != nil {
		return err
	}
	contacts, err := e.terminal("list", "contacts", e.file())
	if err != nil {
		return err
	}
	return errors.Join(
		want(pairs, "Dana", "Ruth", "ended"),
		want(people, "Dana K. mentor"),
		want(contacts, "missed"),
	)
}
