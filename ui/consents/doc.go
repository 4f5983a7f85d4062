// Package consents shows who may be told what about somebody, and records that
// they agreed to it or took it back. The page of a person and the documents that
// leave the programme have it.
package consents
