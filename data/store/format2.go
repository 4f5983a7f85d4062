package store

import "alongside/data"

// toFormat2 makes room for goals and for calls that were set aside, gives the
// programme the settings that came with them, and keeps the CBT basics of a
// mentor among their other training.
func toFormat2(x *tx) error {
	for _, name := range []string{"goals", "goals by person", "dismissals"} {
		if _, err := x.tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	p, err := x.Programme()
	if err != nil {
		return err
	}
	p.Thresholds.WaitingDays = data.DefaultThresholds.WaitingDays
	p.GivingBack = data.DefaultGivingBack()
	if err := programmeTable.put(x, p); err != nil {
		return err
	}
	people, err := people1Table.list(x.Reader, nil)
	if err != nil {
		return err
	}
	for _, p := range people {
		if p.Mentor.CBTBasics != 0 {
			if err := x.trainingOf(p); err != nil {
				return err
			}
		}
	}
	return nil
}

// trainingOf writes a mentor's record anew. put would read the old one first.
func (x *tx) trainingOf(old person1) error {
	p := old.Person
	p.Mentor = data.Giving{
		Capacity: old.Mentor.Capacity, Availability: old.Mentor.Availability,
		Training: []data.Training{{Name: data.TrainingCBTBasics, Date: old.Mentor.CBTBasics}},
	}
	sealed, err := peopleTable.sealRecord(x, &p)
	if err != nil {
		return err
	}
	return x.set(peopleTable.name, peopleTable.key(&p), sealed)
}

// person1 is a person of format 1, and giving1 what they offered as a mentor.
type person1 struct {
	data.Person
	Mentor giving1 `cbor:"13,keyasint,omitzero"`
}

type giving1 struct {
	Capacity     int       `cbor:"1,keyasint,omitempty"`
	CBTBasics    data.Date `cbor:"2,keyasint,omitempty"`
	Availability string    `cbor:"3,keyasint,omitempty"`
}

var people1Table = &table[person1]{name: "people", version: 1}
