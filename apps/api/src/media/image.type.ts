import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Node } from "../reading/node.type.ts";

export enum ImageFormat {
  AVIF = "avif",
  WEBP = "webp",
}
registerEnumType(ImageFormat, {
  name: "ImageFormat",
  description: "The file format of a rendition.",
  valuesConfig: { AVIF: { description: "image/avif: smallest." }, WEBP: { description: "image/webp: understood by every current browser." } },
});

@ObjectType({ description: "One file made from a picture, ready to be shown." })
export class ImageRendition {
  @Field(() => ImageFormat, { description: "The file format." })
  format: ImageFormat;

  @Field(() => Int, { description: "In pixels." })
  width: number;

  @Field(() => Int, { description: "In pixels." })
  height: number;

  @Field(() => Int, { description: "The size of the file in bytes." })
  byteSize: number;

  @Field(() => String, { description: "Its address; what it gives never changes." })
  url: string;
}

@ObjectType({ description: "The point of a picture that must stay visible when it is cropped." })
export class FocalPoint {
  @Field(() => Float, { description: "0 is the left edge, 1 the right one." })
  x: number;

  @Field(() => Float, { description: "0 is the top edge, 1 the bottom one." })
  y: number;
}

@ObjectType("Image", { implements: Node, description: "A picture of the media library with its renditions." })
export class ImageType extends Node {
  @Field(() => Int, { description: "Of the original, in pixels." })
  width: number;

  @Field(() => Int, { description: "Of the original, in pixels." })
  height: number;

  @Field(() => String, { description: "As #rrggbb: what to show while the picture loads." })
  dominantColor: string;

  @Field(() => FocalPoint, { description: "The point that must stay visible when the picture is cropped." })
  focalPoint: FocalPoint;

  @Field(() => [ImageRendition], { description: "The files made from it, narrowest first." })
  renditions: ImageRendition[];

  @Field(() => String, { description: "Address of its widest WebP rendition, for those who want one address." })
  url: string;

  @Field(() => String, { description: "What it shows, for those who do not see it." })
  alt: string;

  @Field(() => String, { nullable: true, description: "The caption it has in the library." })
  caption: string | null;

  @Field(() => String, { nullable: true, description: "Who is to be credited." })
  credit: string | null;
}
