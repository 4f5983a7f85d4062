package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"alongside/data/store"
)

// errUnsound is a file that opened and in which something is damaged.
var errUnsound = errors.New("the file is damaged; restore the newest good backup with `alongsidectl restore`")

func (t *terminal) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE",
		Short: "Open every record of a programme and see that all is well",
		Long: `Opens every record of a programme, checks that it is valid and fits the others,
and that none was removed or put back by something other than Alongside.
Prints how many records there are of each kind. Changes nothing.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			secret, err := t.passphrase(args[0], "Passphrase: ")
			if err != nil {
				return err
			}
			report, err := store.Check(args[0], secret, t.options())
			if err != nil {
				return inFile(args[0], err)
			}
			return inFile(args[0], t.printReport(report))
		},
		DisableFlagsInUseLine: true,
	}
}

// printReport says how many records there are of each kind, and what is wrong.
func (t *terminal) printReport(report store.Report) error {
	for _, kind := range slices.Sorted(maps.Keys(report.Records)) {
		fmt.Fprintf(t.out, "%8d %s\n", report.Records[kind], kind)
	}
	err := t.saySound(report)
	if err == nil {
		fmt.Fprintln(t.out, "All is well.")
	}
	return err
}

// saySound says what is amiss in a file, if anything is.
func (t *terminal) saySound(report store.Report) error {
	if report.OK() {
		return nil
	}
	if report.Structure != nil {
		fmt.Fprintln(t.problems, "damaged:", report.Structure)
	}
	for _, d := range report.Damaged {
		fmt.Fprintf(t.problems, "damaged: %s %s: %v\n", d.Table, d.Key, cause(d.Err))
	}
	if !report.Sums {
		fmt.Fprintln(t.problems, "damaged: a record was changed, removed or put back by something other than Alongside")
	}
	return errUnsound
}

// cause is what is wrong with a record, without the advice to a person at a
// screen, which would follow every line.
func cause(err error) error {
	var e *store.Error
	if errors.As(err, &e) && e.Err != nil {
		return e.Err
	}
	return err
}
