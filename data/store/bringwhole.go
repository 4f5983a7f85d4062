package store

import (
	"cmp"
	"context"
	"slices"

	"alongside/data"
)

// bringWhole stores the records of an export as they were, none of which may be here.
// Coming meetings are not planned with the groups: those of the export come with it.
func (x *tx) bringWhole(ctx context.Context, r data.Records) error {
	for _, p := range r.People {
		if gone, err := x.wasErased(p.ID); err != nil || gone {
			return cmp.Or(err, error(errWasErased))
		}
	}
	if len(r.Programme.Breaks) > 0 {
		programme, err := x.Programme()
		if err != nil {
			return err
		}
		programme.Breaks = slices.Concat(programme.Breaks, r.Programme.Breaks)
		if err := programmeTable.put(x, programme); err != nil {
			return err
		}
	}
	for _, part := range []func() error{
		func() error { return bring(ctx, x, peopleTable, apart(r.People)) },
		func() error { return bring(ctx, x, groupsTable, r.Groups) },
		func() error { return bring(ctx, x, membershipsTable, r.Memberships) },
		func() error { return bring(ctx, x, activitiesTable, r.Activities) },
		func() error { return bring(ctx, x, meetingsTable, r.Meetings) },
		func() error { return bring(ctx, x, marksTable, r.Marks) },
		func() error { return bring(ctx, x, pairsTable, following(r.Pairs)) },
		func() error { return bring(ctx, x, contactsTable, r.Contacts) },
		func() error { return bring(ctx, x, goalsTable, r.Goals) },
		func() error { return bring(ctx, x, dismissalsTable, r.Dismissals) },
		func() error { return bring(ctx, x, consentsTable, r.Consents) },
		func() error { return bring(ctx, x, slipsTable, r.Slips) },
		func() error { return bring(ctx, x, requestsTable, r.Requests) },
	} {
		if err := part(); err != nil {
			return err
		}
	}
	// Whom somebody is not to be paired with may come after them.
	for _, p := range r.People {
		if err := peopleTable.put(x, p); err != nil {
			return err
		}
	}
	return nil
}

// apart are the people without those whom they are not to be paired with.
func apart(people []data.Person) []data.Person {
	alone := slices.Clone(people)
	for i := range alone {
		alone[i].Mentor.NotWith = nil
	}
	return alone
}

// following puts each pair behind the one that it follows.
func following(pairs []data.Pair) []data.Pair {
	at := make(map[data.ID]data.Pair, len(pairs))
	for _, p := range pairs {
		at[p.ID] = p
	}
	var ordered []data.Pair
	var put func(p data.Pair)
	put = func(p data.Pair) {
		if _, waits := at[p.ID]; !waits {
			return
		}
		delete(at, p.ID)
		if before, waits := at[p.From]; waits {
			put(before)
		}
		ordered = append(ordered, p)
	}
	for _, p := range pairs {
		put(p)
	}
	return ordered
}

func bring[T any](ctx context.Context, x *tx, t *table[T], records []T) error {
	for i, rec := range records {
		if i%500 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		_, here, err := t.get(x.Reader, t.key(&rec))
		if err != nil {
			return err
		}
		if here {
			return &Error{Kind: Invalid, Table: t.name, Key: keyText(t.key(&rec)), Err: &data.Invalid{Field: "id", Reason: "This id is taken by another record."}}
		}
		if err := t.put(x, rec); err != nil {
			return err
		}
	}
	return nil
}
