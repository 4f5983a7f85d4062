package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"alongside/data"
	"alongside/data/catalogue"
	"alongside/data/sample"
	"alongside/data/store"
)

// newFlags say what a new programme holds.
type newFlags struct {
	name, owner string
	sample      bool
	size        sample.Config
}

func (t *terminal) newCommand() *cobra.Command {
	f := newFlags{size: sample.Config{Seed: 1, Years: 1, People: 40}}
	c := &cobra.Command{
		Use:   "new FILE",
		Short: "Make a programme file, empty or with an invented programme in it",
		Long: `Makes a programme file and prints its recovery key, this once. A file that
exists is left as it is.`,
		Args: exactly(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := f.check(c.Flags()); err != nil {
				return err
			}
			return t.create(args[0], f.owner, f.records(t.today()))
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&f.name, "name", "", "`NAME` of the programme (Our programme)")
	c.Flags().StringVar(&f.owner, "owner", "First facilitator", "`NAME` of whose passphrase it is")
	c.Flags().BoolVar(&f.sample, "sample", false, "fill it with an invented programme")
	c.Flags().IntVar(&f.size.Years, "years", f.size.Years, "`N` years of the sample")
	c.Flags().IntVar(&f.size.People, "people", f.size.People, "`N` people of the sample")
	c.Flags().IntVar(&f.size.Groups, "groups", 0, "`N` groups of the sample; 0: as fits")
	c.Flags().Uint64Var(&f.size.Seed, "seed", f.size.Seed, "number `N` from which the sample is made")
	return c
}

// The largest samples: what memory and patience allow.
const (
	mostPeople = 100_000
	mostYears  = 50
	mostGroups = 1000
)

func (f newFlags) check(given *pflag.FlagSet) error {
	for _, flag := range []string{"years", "people", "groups", "seed"} {
		if !f.sample && given.Changed(flag) {
			return wrongUse("--%s says how large a sample is: give --sample too", flag)
		}
	}
	s := f.size
	if s.People < 1 || s.People > mostPeople || s.Years < 1 || s.Years > mostYears || s.Groups < 0 || s.Groups > mostGroups {
		return wrongUse("a sample has 1 to %d people, 1 to %d years and up to %d groups", mostPeople, mostYears, mostGroups)
	}
	return nil
}

func (f newFlags) records(today data.Date) data.Records {
	if !f.sample {
		name := f.name
		if name == "" {
			name = "Our programme"
		}
		return data.Records{Programme: data.NewProgramme(name), Activities: catalogue.Catalogue()}
	}
	f.size.Today = today
	records := sample.Make(f.size)
	if f.name != "" {
		records.Programme.Name = f.name
	}
	return records
}

// create makes the file and prints the recovery key. Half a programme, or one
// whose recovery key nobody has seen, is worse than none: it is taken away.
func (t *terminal) create(path, owner string, records data.Records) error {
	if _, err := os.Lstat(path); err == nil {
		return inFile(path, &store.Error{Kind: store.Exists, Op: "create"})
	}
	passphrase, err := t.newPassphrase(t.passphraseFile, "--passphrase-file")
	if err != nil {
		return err
	}
	s, key, err := store.Create(path, records.Programme, passphrase, owner, t.newOptions())
	if err != nil {
		return inFile(path, err)
	}
	err = s.Load(records)
	if err == nil {
		_, err = s.PlanAhead()
	}
	if err = errors.Join(err, s.Close()); err == nil {
		_, err = fmt.Fprintln(t.out, "Recovery key, shown this once:", key)
	}
	if err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
