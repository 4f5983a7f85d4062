package press

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

// grid reads what the grid of a group is made of, its people in the order in
// which they are looked for on paper.
func grid(r *store.Reader, o Order) (reports.GridInput, error) {
	g := reports.GridInput{Period: o.Period, NameStyle: o.Names}
	var err error
	if g.Programme, _, g.Names, err = o.everybody(r); err != nil {
		return g, err
	}
	group, err := o.group(r, o.About)
	if err != nil {
		return g, err
	}
	in, err := dossier.ForGrid(r, group, o.Period)
	if err != nil {
		return g, err
	}
	g.Grid = data.NewGrid(in)
	data.SortAsShown(g.Names, g.Grid.Rows, func(row data.GridRow) data.Person { return row.Person })
	return g, nil
}

func peopleInGrid(g reports.GridInput) []data.ID {
	return idsOf(g.Grid.Rows, func(row data.GridRow) data.Person { return row.Person })
}
