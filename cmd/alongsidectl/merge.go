package main

import (
	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

func (t *terminal) mergeCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "merge FILE KEEP GONE",
		Short: "Make one record of two that are of one person",
		Long: `Makes one record of two that turn out to be of one person. KEEP and GONE are
their ids: all that GONE has becomes KEEP's, and GONE is taken off the list.`,
		Args: exactly(3),
		RunE: func(_ *cobra.Command, args []string) error {
			var ids [2]data.ID
			for i, text := range args[1:] {
				id, err := data.ParseID(text)
				if err != nil {
					return wrongUse("%q: %w", text, err)
				}
				ids[i] = id
			}
			return t.open(args[0], func(s *store.Store) error { return s.MergePeople(ids[0], ids[1]) })
		},
		DisableFlagsInUseLine: true,
	}
}
