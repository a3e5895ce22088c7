/** Comments, followers, recognitions and attachments. */
export const conversation = `
  CREATE TABLE proposal_comment (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    proposal_id uuid NOT NULL REFERENCES proposal,
    reply_to_id uuid REFERENCES proposal_comment,
    author_id uuid NOT NULL REFERENCES person,
    body text NOT NULL,
    mentioned_ids uuid[] NOT NULL,
    written_at timestamptz(3) NOT NULL,
    edited_at timestamptz(3),
    removed_at timestamptz(3)
  );
  CREATE INDEX proposal_comment_proposal ON proposal_comment (proposal_id, id);
  CREATE INDEX proposal_comment_reply_to ON proposal_comment (reply_to_id) WHERE reply_to_id IS NOT NULL;

  CREATE TABLE proposal_follower (
    proposal_id uuid NOT NULL REFERENCES proposal,
    person_id uuid NOT NULL REFERENCES person,
    because text NOT NULL CHECK (because IN ('author', 'reviewer', 'commenter', 'mentioned', 'owner', 'chosen')),
    since timestamptz(3) NOT NULL,
    stopped_at timestamptz(3),
    PRIMARY KEY (proposal_id, person_id)
  );
  CREATE INDEX proposal_follower_person ON proposal_follower (person_id) WHERE stopped_at IS NULL;

  CREATE TABLE proposal_recognition (
    proposal_id uuid NOT NULL REFERENCES proposal,
    person_id uuid NOT NULL REFERENCES person,
    organisation_id uuid NOT NULL REFERENCES organisation,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (proposal_id, person_id)
  );

  CREATE TABLE proposal_attachment (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES proposal,
    name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    added_by uuid NOT NULL REFERENCES person,
    added_at timestamptz(3) NOT NULL
  );
  CREATE INDEX proposal_attachment_proposal ON proposal_attachment (proposal_id, id);
`;
