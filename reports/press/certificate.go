package press

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

// certificate reads what a certificate is made of. What is missing for it is said
// in an error of the kind data.Invalid.
func certificate(r *store.Reader, o Order) (in reports.CertificateInput, err error) {
	var names data.Names
	if in.Programme, _, names, err = o.everybody(r); err != nil {
		return in, err
	}
	honours, err := dossier.ForHonours(r, o.About, o.Today)
	if err != nil {
		return in, err
	}
	in.Memberships, in.Today = honours.Memberships, o.Today
	if in.Groups, err = o.groups(r); err != nil {
		return in, err
	}
	achieved, lack := honours.Of(o.Honour)
	if lack != data.LacksNoHonour {
		return in, &data.Invalid{Field: "honour", Reason: lack.Why()}
	}
	in.Achieved = achieved
	if in.Name, err = called(honours.Person, o.Called, names); o.Hidden {
		in.Name = names.Of(honours.Person)
	}
	return in, err
}

// called is the name on a certificate: as it was asked for, else first name and
// initial. Others are no concern of it, so nothing tells it apart from theirs;
// only where the letters cannot be drawn it is what else the person is known by.
func called(p data.Person, wanted string, names data.Names) (string, error) {
	switch {
	case wanted != "":
		return wanted, data.ValidateCalled(wanted)
	case !names.CanDraw(p):
		return names.Of(p), nil
	}
	return p.NamesAlone()[0], nil
}
