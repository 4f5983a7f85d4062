package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/catalogue"
	"alongside/data/sample"
	"alongside/data/store"
)

func (t *terminal) newCommand() *cobra.Command {
	var name, owner string
	var invented bool
	size := sample.Config{Seed: 1, Years: 1, People: 40}
	c := &cobra.Command{
		Use:   "new FILE",
		Short: "Make a programme file, empty or with an invented programme in it",
		Long:  "Makes a programme file and prints its recovery key, this once.",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			records := data.Records{Programme: data.NewProgramme(name), Activities: catalogue.Catalogue()}
			if invented {
				if size.People < 1 || size.People > 100_000 || size.Years < 1 || size.Years > 50 {
					return wrongUse("a sample has 1 to 100000 people and 1 to 50 years")
				}
				size.Today = t.today()
				records = sample.Make(size)
			}
			return t.create(args[0], owner, records)
		},
	}
	c.Flags().StringVar(&name, "name", "Our programme", "what the programme is called")
	c.Flags().StringVar(&owner, "owner", "First facilitator", "whose passphrase it is")
	c.Flags().BoolVar(&invented, "sample", false, "fill it with an invented programme")
	c.Flags().IntVar(&size.Years, "years", size.Years, "years of the sample")
	c.Flags().IntVar(&size.People, "people", size.People, "people of the sample")
	c.Flags().IntVar(&size.Groups, "groups", 0, "groups of the sample; 0: as fits")
	c.Flags().Uint64Var(&size.Seed, "seed", size.Seed, "number from which the sample is made")
	return c
}

func (t *terminal) create(path, owner string, records data.Records) (err error) {
	passphrase, err := t.passphrase("New passphrase: ")
	if err != nil {
		return err
	}
	s, key, err := store.Create(path, records.Programme, passphrase, owner, t.options())
	if err != nil {
		return err
	}
	err = s.Load(records)
	if err == nil {
		_, err = s.PlanAhead()
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return errors.Join(err, os.Remove(path)) // half a programme is worse than none
	}
	fmt.Fprintln(t.out, "Recovery key, shown this once:", key)
	return nil
}
