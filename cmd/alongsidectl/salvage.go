package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

// standIns are what is written where a record is lost that others refer to.
var standIns = store.StandIns{
	Programme: "A programme whose name is lost", Person: "Name lost", Group: "A group whose name is lost",
	Activity: "An activity whose title is lost", Facilitator: "A facilitator whose name is lost",
}

func (t *terminal) salvageCommand() *cobra.Command {
	var to string
	c := &cobra.Command{
		Use:   "salvage FILE -o NEW",
		Short: "Save what can be read of a damaged programme into a new file",
		Long: `Goes through the pages of a damaged programme by a way of its own, and writes
every record that still opens into a new file, which opens with the same keys.
Prints what is missing. The damaged file is not touched. The newest good backup
is the better way, where there is one: see restore --look.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if to == "" {
				return wrongUse("say where the new file is to be: -o NEW")
			}
			secret, err := t.passphrase(args[0], "Passphrase: ")
			if err != nil {
				return err
			}
			wreck, err := store.Inspect(args[0], secret, t.options())
			if err != nil {
				return inFile(args[0], err)
			}
			defer wreck.Close()
			if err := wreck.SaveAs(to, standIns); err != nil {
				return inFile(to, err)
			}
			t.printSalvaged(wreck.Found(), to)
			return nil
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVarP(&to, "output", "o", "", "write the new file `NEW`")
	return c
}

// printSalvaged says what was saved, and what is missing.
func (t *terminal) printSalvaged(s store.Salvaged, to string) {
	kept, lost := s.KeptInAll(), s.LostInAll()
	if s.Records > 0 {
		fmt.Fprintf(t.out, "%d of %d records are in %s\n", kept, kept+lost, to)
	} else {
		fmt.Fprintf(t.out, "%d records are in %s; how many there were cannot be told\n", kept, to)
	}
	if lost > 0 {
		fmt.Fprintln(t.out, "Missing:")
	}
	for _, l := range s.Lost {
		fmt.Fprintf(t.out, "%8d %-14s %s\n", l.Count, l.Kind, of(l))
	}
	if s.Others > 0 {
		fmt.Fprintf(t.out, "%8d %-14s too damaged to say what they were\n", s.Others, "others")
	}
	if s.Mixed {
		fmt.Fprintln(t.out, "What was changed or taken away may be among it as it was before.")
	}
	if s.LastChange {
		fmt.Fprintln(t.out, "The last change may be missing.")
	}
}

// of says what lost records belonged to, as far as that is known.
func of(l store.Lost) string {
	text := ""
	switch {
	case l.Meeting.Date != 0:
		text = fmt.Sprintf("%s, %s", l.Group.NameOf(l.Meeting), l.Meeting.Date)
	case l.Group.Name != "":
		text = l.Group.Name
	case !l.Person.ID.IsZero():
		text = "of " + l.Person.ID.String()
	}
	return text
}

// lookAtBackup says what a backup holds, and what restoring it would lose, and does
// nothing.
func (t *terminal) lookAtBackup(backup, target string) error {
	secret, err := t.passphrase(backup, "Passphrase of the backup: ")
	if err != nil {
		return err
	}
	ring := store.NewRing(t.options())
	defer ring.Close()
	if err := ring.Add(backup, secret); err != nil {
		return inFile(backup, err)
	}
	holds, err := ring.Look(backup)
	if err != nil {
		return inFile(backup, err)
	}
	present, err := ring.OpenToRead(target)
	told := ""
	switch kind := store.KindOf(err); {
	case err != nil && kind == store.NotFound:
		told = "There is no file to lose anything of."
	case err != nil && kind == store.WrongPassphrase:
		told = "What would be lost cannot be told: the file there opens with another passphrase."
	case err != nil:
		return inFile(target, err)
	default:
		defer func() { _ = present.Close() }() // only read
	}
	loss, err := ring.Compare(context.Background(), backup, present)
	if err != nil {
		return inFile(backup, err)
	}
	fmt.Fprintln(t.out, "Checked: the passphrase opens it, and every record is as it was stored.")
	t.printHolds("It holds", holds)
	if present == nil {
		fmt.Fprintln(t.out, told)
		return nil
	}
	var now store.Holds
	if err := present.View(func(r *store.Reader) (err error) {
		now, err = r.Holds()
		return err
	}); err != nil {
		return inFile(target, err)
	}
	t.printHolds("There is", now)
	t.printLoss(loss)
	return nil
}

func (t *terminal) printHolds(what string, h store.Holds) {
	fmt.Fprintf(t.out, "%s: %d meetings up to %s, %d people, %d one-to-ones and calls\n", what, h.Meetings, dateOrNone(h.LastMeeting), h.People, h.OneToOnes)
}

func dateOrNone(d data.Date) string {
	if d.IsZero() {
		return "none"
	}
	return d.String()
}

// printLoss says what restoring would lose.
func (t *terminal) printLoss(l store.Loss) {
	if l.IsNothing() {
		fmt.Fprintln(t.out, "Nothing would be lost.")
	} else {
		fmt.Fprintln(t.out, "Restoring it would lose:")
	}
	for _, r := range l.Registers {
		fmt.Fprintf(t.out, "  meeting of %s: %d marks, %d activities (%s)\n", r.Meeting.Date, r.Marks, r.Activities, r.Meeting.ID)
	}
	for _, line := range []struct {
		n    int
		what string
	}{
		{len(l.People), "people who are not on its list"},
		{l.OneToOnes, "one-to-ones"},
		{l.Calls, "calls"},
		{l.Consents, "consents"},
		{l.Slips, "printed slips"},
		{l.Goals, "goals"},
		{l.Pairs, "changes to pairs"},
		{l.Others, "other changes"},
	} {
		if line.n > 0 {
			fmt.Fprintf(t.out, "  %d %s\n", line.n, line.what)
		}
	}
	if l.Back > 0 {
		fmt.Fprintf(t.out, "%d records that were taken away since would be there again.\n", l.Back)
	}
	for _, on := range l.Erased {
		fmt.Fprintf(t.out, "The erasing of %s is not lost: it is done again on what is restored.\n", on)
	}
}
